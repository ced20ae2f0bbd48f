"""The story with Ana, who does not exist."""

from datetime import time, timedelta

from peercoach_tui.demo.ana_at_first import AT_FIRST
from peercoach_tui.demo.dates import every
from peercoach_tui.demo.telling import (
    DONE,
    About,
    Changed,
    DemoFollowUp,
    DemoMeeting,
    Grown,
    Mapped,
    SetGoal,
    Stood,
    Story,
)
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.questions.deck import Topic

ANA = Story(
    about=About(
        name="Ana Ruiz",
        agreement="What is said at this table stays at it, and third people have first names only.",
        group="Registry",
        role="plans exams and rooms for two departments",
        contact="ext. 41 07, mornings",
        topics="performance goals; people at work now and then",
        named=True,
    ),
    dates=every(21, gaps=(3, 3, 3, 3, 3, 3, 6, 3, 3, 3, 3, 3, 3, 3), last=lambda today: today - timedelta(days=21), ahead=21),
    start=time(10, 30),
    place="coffee, 2nd floor",
    topic=Topic.PERFORMANCE,
    brought=("how the talk with Henrik went", "that I'd like to go first today"),
    told=(
        *AT_FIRST,
        DemoMeeting(
            theirs=(
                "the page exists; it lives in a drawer",
                "and if both agree that she is slow?",
                '" I would rather be tired than be a topic',
                "Henrik is the easier of the two",
                DemoFollowUp("show Henrik the page", 18, 7, DONE, when="when we walk through the exam rooms"),
            ),
            mine=("Jonas brought two lines for me", "they were right; it stung until the evening"),
            learned="My own method feels different from underneath.",
            slips="a",
            place="canteen, window side",
            alone=(Stood("feedback", 7, "it goes both ways now"),),
        ),
        DemoMeeting(
            theirs=(
                "Henrik had no idea",
                "he took two jobs back on the spot",
                '" why was that so easy',
                "relief first, then suspicion",
                DemoFollowUp("send Dana the same page, a day before we talk", 16, 6, DONE),
            ),
            mine=(
                "kept a tally: Ruth cuts in at the numbers, only there",
                DemoFollowUp("put the numbers on paper before I go to Ruth", 12, 9, DONE),
            ),
            learned="I followed her last answer and never needed the next card.",
            slips="a",
            minutes=45,
            topic=Topic.PEOPLE,
            alone=(Stood("scope", 6, "two jobs went back where they came from"),),
        ),
        DemoMeeting(
            theirs=(
                "Dana took it for a complaint",
                "the door was shut, the voice wasn't",
                '" she wanted to know whose side I am on',
                "went home the long way, along the water",
                "all the same glad that it is out",
                DemoFollowUp("ask Dana what she saw in the page", 9, 6, DONE, when="when the building meeting is over"),
            ),
            mine=("Ruth read the sheet, then listened to the end",),
            learned="I wanted to console her. It would have been for my own comfort.",
            slips="s",
            topic=Topic.PEOPLE,
            alone=(Stood("scope", 4, "the page went wrong with Dana, and the week with it"),),
        ),
        DemoMeeting(
            theirs=(
                "what Dana saw: her own name was missing",
                Grown("nobody tells Dana either", "Dana hears of the exam weeks from the caretaker; nobody tells her either."),
                "* fifteen minutes, all three, every second week",
                "sits back for the first time in months",
                DemoFollowUp("invite both of them to the first fifteen minutes", 12, 7, DONE),
            ),
            mine=(
                "praise and criticism in two separate notes",
                DemoFollowUp("tell Jonas where he is better than I am", 20, 9, DONE, goal="feedback"),
            ),
            learned="I gave her two sentences back. She corrected one, and that was the one that mattered.",
            slips="A",
            alone=(
                SetGoal(
                    "fifteen",
                    "fifteen minutes, all three, every second week",
                    topic=Topic.PEOPLE,
                    why="what nobody tells Dana comes back as a deadline",
                    seen="the three of them look at one list",
                    step="ask who writes the list when she is away",
                ),
                Stood("fifteen", 4, "agreed on, in nobody's calendar yet", note="fifteen minutes, all three, every second week"),
                Mapped(Part.HERE, "I plan exams and rooms for two departments, mostly between two doors"),
                Mapped(Part.ROLE, "head of the exams office"),
                Mapped(Part.ROLE, "one planner for both departments, instead of half for each"),
                Mapped(Part.SKILL, "saying what something is before I say when"),
                Mapped(Part.SKILL, "leading a round that isn't mine"),
                Mapped(Part.EXPOSURE, "the planning committee has never heard me speak"),
                Mapped(Part.STEP, "fifteen minutes, all three, every second week", became="fifteen"),
                Mapped(Part.STEP, "sit in on the planning committee once"),
            ),
        ),
        DemoMeeting(
            theirs=(
                "fire alarm; went on talking on the pavement",
                "round of three took twelve minutes, Henrik brought pears",
                '" I turned the welcome desk down and my ears were ringing',
                DemoFollowUp("write that refusal down while I still have the words", 2, 9, DONE),
            ),
            mine=("Jonas blushed, then asked for an example",),
            learned="We were a quarter of an hour without the laptop and lost nothing.",
            minutes=30,
            pause=12,
            alone=(Stood("fifteen", 7, "three rounds, the last one in twelve minutes"),),
        ),
        DemoMeeting(
            theirs=(
                "annual talk next week; wants one sentence for it",
                '" I ask what it is before I ask when it is due',
                "calls it a skill, not a mood",
                "* scope before date, in every first conversation",
                DemoFollowUp("put that sentence on the form as my goal", 8, 9, DONE, goal="scope"),
            ),
            mine=("invited to speak on feedback at the gathering", "flattered, and already over-preparing"),
            learned="She had the sentence when she came in; I asked her to say it more slowly.",
            slips="s",
            alone=(
                Changed(
                    "scope",
                    title="scope before date, in every first conversation",
                    seen="on Monday she knows what the week will hold",
                ),
                Stood("scope", 8, "asks what it is before when it is due", note="scope before date, in every first conversation"),
                Stood("feedback", 5, "nothing for three weeks; I was preparing a talk on it"),
            ),
        ),
        DemoMeeting(
            theirs=(
                "goal accepted, both signed it",
                "opening day: a few chairs, according to Dana",
                "the few chairs have grown a stage",
                "? Which words did you use when you agreed to it?",
                "> the word “honour”",
                '" there was no moment at which I agreed',
                DemoFollowUp("list what the opening day has turned into so far", 14, 8, DONE, goal="scope"),
            ),
            mine=(
                "twelve things I've read on feedback, three any good",
                DemoFollowUp("throw out nine of them", 18, 7, DONE),
            ),
            learned="She jumped over the word “honour”. Next time I ask right there.",
            alone=(
                Stood("scope", 5, "agreed to the opening day on the stairs, without a scope"),
                Stood("fifteen", 8, "the round met while she was away"),
            ),
        ),
        DemoMeeting(
            theirs=(
                "seven items, not one with an owner",
                "a drawing has already gone to Dana's boss",
                "took two more calls, both standing up",
                '" I keep saying yes before I know why',
                "* with Henrik, asking first has become normal",
                DemoFollowUp("ask Dana for the scope in writing", 22, 8, friday=True, goal="scope"),
            ),
            mine=(
                "three left; Ana would like the one on asking first",
                "my talk: ten minutes, one story, no slides",
                DemoFollowUp("send the article on feedback", 18, 9),
            ),
            learned="I let a whole breath go by after “why”, and she answered herself.",
            turns=(25.0, 22.0),
            alone=(
                Changed("scope", why="“I keep saying yes before I know why”", step="the same question to Dana, in writing"),
                Stood(
                    "scope",
                    7,
                    "with Henrik, asking first has become normal",
                    note="with Henrik, asking first has become normal",
                ),
                Stood("feedback", 6, "one on the day, one a week late"),
            ),
        ),
    ),
)
