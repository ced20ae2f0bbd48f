"""The story with Ben, who does not exist."""

from datetime import time, timedelta

from peercoach_tui.demo.dates import FRIDAY, before, every
from peercoach_tui.demo.telling import (
    DONE,
    DROPPED,
    LEARNED,
    PARTLY,
    About,
    Closed,
    DemoFollowUp,
    DemoMeeting,
    Grown,
    SetGoal,
    Stood,
    Story,
)
from peercoach_tui.domain.questions.deck import Topic

BEN = Story(
    about=About(
        name="Ben Okafor",
        agreement="Nothing reaches either of our heads of department, not even the good news.",
        group="IT services",
        role="leads the platform team",
        contact="ext. 28 30, not on release days",
        topics="people at work",
        named=False,
    ),
    dates=every(14, gaps=(2, 2, 2, 2, 2, 2, 2, 4, 2, 2, 4, 2, 2), last=lambda today: before(today, FRIDAY) - timedelta(days=14)),
    start=time(16, 0),
    place="small canteen, back table",
    topic=Topic.PEOPLE,
    brought=("the new lab, before he hears of it elsewhere",),
    told=(
        DemoMeeting(
            theirs=(
                "platform team: five people, a release every week",
                "Tomasz has been there longest",
                '" it is fine, really',
                "fine: I counted it four times",
                DemoFollowUp("make a stroke whenever I think “fine” in a review", 13, 7, PARTLY),
            ),
            mine=(
                "the induction days, all of it in my hands",
                "Salma has offered twice",
                DemoFollowUp("write down what an induction day consists of", 12, 9, DONE),
            ),
            learned="Two of my questions were opinions with a question mark.",
            slips="aas",
        ),
        DemoMeeting(
            theirs=(
                "eleven strokes by Wednesday, then stopped counting",
                "Tomasz rewrites at night what others hand in",
                Grown("Lena hands in late", "Lena hands her work in at the last minute, so that no night is left to rewrite it."),
                '" and it is better code, that is the annoying part',
                DemoFollowUp("ask Lena how the last review was for her", 10, 8, DONE),
            ),
            mine=(
                "47 lines on my list",
                "I like being the one who gets asked",
                DemoFollowUp("mark the lines that only I can do", 14, 9, DONE),
            ),
            learned="I was advising him on reviews before I knew what happens in them.",
            slips="asa",
        ),
        DemoMeeting(
            theirs=(
                "Lena calls everything she makes a draft",
                "he reads hers first, over lunch, so that Tomasz can't",
                '" so I have built a detour around a colleague',
                DemoFollowUp("leave one review to the two of them", 12, 5, DROPPED),
            ),
            mine=(
                "four lines are truly mine, of 47",
                DemoFollowUp("offer Salma the rooms and the catering", 7, 9, DONE),
            ),
            learned="Detour was his own word. I asked what it looks like on a map.",
            slips="sa",
            minutes=45,
        ),
        DemoMeeting(
            theirs=(
                "headache before planning, reliably",
                "evenings go into repairing what he could have said",
                "? How many hours does the detour take?",
                "six a week, as a guess, looking at the ceiling",
                "* one evening that stays empty",
                DemoFollowUp("measure the detour for two weeks", 13, 9, DONE),
            ),
            mine=("rooms and catering isn't what Salma had in mind",),
            learned="His own number surprised him more than anything I have said.",
            slips="aA",
            alone=(
                SetGoal(
                    "evening",
                    "one evening that stays empty",
                    topic=Topic.PERFORMANCE,
                    why="the detour takes six hours a week, and they are his",
                    seen="one evening a week on which the laptop stays in the bag",
                ),
                Stood("evening", 2, "none so far this month", note="one evening that stays empty"),
            ),
        ),
        DemoMeeting(
            theirs=(
                "seven and a half hours, measured",
                "Tomasz had applied for lead as well",
                '" I got it, and he was the first to congratulate me',
                "very polite with each other since that morning",
                "feels in debt",
                DemoFollowUp("tell somebody at home about that handshake", 10, 7, DONE),
            ),
            mine=(
                "gave Salma the crumbs, and she noticed",
                DemoFollowUp("ask Salma which hour of the day she would like", 9, 8, DONE),
            ),
            learned="I caught myself defending Tomasz, whom I have never met.",
            slips="s",
            alone=(Stood("evening", 1, "measured: more than he had thought"),),
        ),
        DemoMeeting(
            theirs=(
                "tried it: half an hour on the review checklist",
                '" I talked about everything around the thing',
                "Tomasz agreed with every point",
                DemoFollowUp("write out the sentence that I left out", 13, 6, DONE),
            ),
            mine=("she wants the opening hour: mine",),
            learned="I said the gist back and he winced. We stayed there.",
            slips="a",
            minutes=30,
        ),
        DemoMeeting(
            theirs=(
                "Lena has asked for a place in the team in Oslo",
                "hadn't seen it coming; then: had",
                '" I kept the peace with the wrong person',
                "angry for the first time, at himself",
                DemoFollowUp("tell Lena what I saw, and that I'm late", 4, 8, DONE),
            ),
            mine=(
                "the opening hour is where people like me",
                DemoFollowUp("let Salma open the next day and sit in the last row", 12, 6, DONE),
            ),
            learned="Anger needed no question from me, only a minute.",
            slips="s",
        ),
        DemoMeeting(
            theirs=(
                "Lena stays until the migration is through",
                "a first sentence, in four versions",
                '" when you rewrite it at night, we stop learning by day',
                "read it out twice; the second time it was lower",
                "version four has lost its maybe",
                DemoFollowUp(
                    "ask Tomasz to come for a walk",
                    12,
                    7,
                    LEARNED,
                    when="when the release is out",
                    taught="being relieved that it fell through was the answer",
                ),
            ),
            mine=("last row: she does it another way, and it holds", "nobody turned round to look for me"),
            learned="Reading it aloud changed the sentence more than all that I asked.",
            slips="a",
            alone=(Stood("evening", 4, "one, and it went into four versions of a sentence"),),
            rest=True,
        ),
        DemoMeeting(
            theirs=(
                "Tomasz was ill, the walk fell through",
                "relieved; noticed it at once, didn't like it",
                '" by then I was at version five',
                DemoFollowUp("round the pond with Tomasz, no laptop, a date in his calendar", 11, 8, DONE),
            ),
            mine=(
                "her morning has a quiet quarter of an hour; mine never had",
                DemoFollowUp("hand her the second day as well", 21, 9, PARTLY, after=2),
            ),
            learned="He said that putting off has a taste. I forgot to ask which.",
            slips="A",
            minutes=45,
        ),
        DemoMeeting(
            theirs=(
                "the talk: twice round the pond",
                "halfway, Tomasz stopped walking",
                '" he asked me why nobody had ever told him',
                "he had thought of it as helping out",
                "Ben's voice went, and he stayed",
                "* say it in the week in which I see it",
                DemoFollowUp("thank him, two lines, no more", 3, 9, DONE),
            ),
            mine=("I talk about Salma so as not to talk about me",),
            learned="There was nothing to do but listen, and that was work enough.",
            alone=(
                SetGoal(
                    "say",
                    "say it in the week in which I see it",
                    topic=Topic.PEOPLE,
                    why="what he keeps to himself grows into a detour",
                    seen="nobody hears a month later what was meant",
                    step="the one concerned hears it first",
                    due=45,
                ),
                Stood("say", 4, "said, at the pond, months late", note="say it in the week in which I see it"),
            ),
        ),
        DemoMeeting(
            theirs=(
                "ten nights without a rewrite",
                "Tomasz asks before he touches anything",
                '" I keep waiting for the bill',
                DemoFollowUp("ask Tomasz how the last weeks have been for him", 13, 7, DONE),
            ),
            mine=("Salma has both days; I still hold on to the list",),
            learned="Typed up on the tram: what I had kept in mind were mostly the pauses.",
            slips="s",
            minutes=30,
            place="bench by the bike racks",
            typed_up=True,
            alone=(Stood("evening", 7, "ten in a row without a rewrite"),),
            put_off=14,
        ),
        DemoMeeting(
            theirs=(
                "one night again: two o'clock, forty files",
                "four minutes at the window, next morning",
                '" it took less time than writing the message',
                "Tomasz went to Lena of his own accord",
                DemoFollowUp("settle with both what a review is for", 12, 9, DONE, goal="say"),
            ),
            mine=(
                "nearly asked for a copy of her plan, let it be",
                DemoFollowUp("delete my own copy of the list", 7, 6, DONE),
            ),
            learned="I brought the map of the detour back, and he laughed at how long it was.",
            alone=(Stood("say", 8, "four minutes, on the morning after"),),
        ),
        DemoMeeting(
            theirs=(
                "Lena and Tomasz do the migration side by side",
                "the evenings are empty and he paces",
                '" nobody rings me at night any more, I rather miss it',
                "* write less code, ask one more question",
                DemoFollowUp(
                    "leave the evenings alone for two weeks",
                    13,
                    6,
                    LEARNED,
                    taught="the calls at night were company as well",
                    goal="evening",
                ),
            ),
            mine=(
                "no list: I walked through the rooms and talked to people",
                DemoFollowUp("ask Ruth for one day a month without courses", 12, 9, DONE),
            ),
            learned="What he misses came after the pause, not before it.",
            slips="a",
            alone=(
                Stood("evening", 9, "all of them, and he paces"),
                Closed("evening", "The evenings came back once the sentence was said. Planning them had changed nothing."),
                SetGoal(
                    "less",
                    "write less code, ask one more question",
                    topic=Topic.PERFORMANCE,
                    why="what he repairs himself, nobody else learns",
                    seen="in reviews he is the one who asks",
                ),
                Stood("less", 3, "forty files of his own, one question", note="write less code, ask one more question"),
            ),
        ),
        DemoMeeting(
            theirs=(
                "his head wants a word on Tomasz as lead of the new part",
                "the old debt again, but smaller",
                Grown("vouch for, not yet", "He could vouch for the code and the patience; for the planning, not yet."),
                '" this time he hears it from me before anybody else does',
                DemoFollowUp("tell Tomasz what I will say about him", 22, 8, friday=True, goal="say"),
            ),
            mine=(
                "the day is granted, and now it scares me",
                DemoFollowUp("decide what the first free day is for", 25, 7),
            ),
            learned="He asked for advice; I asked what he would do with it, and he didn't need it any more.",
            slips="A",
            alone=(
                Stood("say", 6, "two things said, one still in his pocket"),
                Stood("less", 4, "asked on Monday, took over on Thursday"),
            ),
        ),
    ),
)
