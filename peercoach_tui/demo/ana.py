"""The story with Ana, who does not exist."""

from datetime import time, timedelta

from peercoach_tui.demo.telling import DONE, DROPPED, LEARNED, PARTLY, Grown, Said, Story, Told
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.questions.deck import Topic

ANA = Story(
    name="Ana Ruiz",
    cadence=Cadence(every=21),
    agreement="What is said at this table stays at it, and third people have first names only.",
    start=time(10, 30),
    place="coffee, 2nd floor",
    topic=Topic.PERFORMANCE,
    gaps=(3, 3, 3, 3, 3, 3, 6, 3, 3, 3, 3, 3, 3, 3),
    last=lambda today: today - timedelta(days=21),
    next_after=21,
    brought=("how the talk with Henrik went", "that I'd like to go first today"),
    told=(
        Told(
            theirs=(
                "half for Dana, half for Henrik",
                "each half feels like seventy percent",
                '" I have three notebooks and I lose all three',
                "wakes at five and sorts the day",
                Said("write down every request for one week, and who asked", 10, 9, DONE),
            ),
            mine=(
                "* give feedback in the week it happens",
                "have been saving up remarks for Jonas since he started",
                Said("tell Jonas one thing about his first course", 14, 6, LEARNED),
            ),
            learned="I filled every silence before it was four seconds old.",
            slips="sasa",
        ),
        Told(
            theirs=(
                Grown("31 requests, 19 without a date", "31 requests in a week; 19 had no date, so she made the dates up."),
                "most of them come between two doors",
                '" nobody wants a small thing from me, they want a quick thing',
                "laughs where it hurts",
                Said("mark what somebody else could have taken", 18, 7, PARTLY),
            ),
            mine=(
                "told Jonas at the copier, dressed up as a joke",
                "he laughed; the slides are as they were",
                Said("ask Jonas how he wants to hear such things", 14, 8, DONE),
            ),
            learned="A joke is how I make sure that nobody takes me at my word.",
            slips="sas",
        ),
        Told(
            theirs=(
                "yes in the lift, regret on the stairs",
                "exam seating and the chair order, same morning",
                "? Whose deadline is it when both of them are yours?",
                "* know on Monday what the week will hold",
                Said("say “I'll look and tell you by noon”", 15, 6, DONE, when="when somebody catches me in the corridor"),
            ),
            mine=("he wants it in writing, on the same day", "and I had prepared a speech"),
            learned="Jonas had the answer all along. The question was missing.",
            slips="aAs",
            minutes=45,
            topic=Topic.PEOPLE,
        ),
        Told(
            theirs=(
                "noon worked twice",
                '" and the sky stayed where it was',
                "the third time it was Dana herself",
                "her face closes at the name",
                Said("ask what may wait instead", 20, 5, DROPPED, when="when Dana brings something new"),
            ),
            mine=(
                "two lines to Jonas took me an hour",
                "sanded them down until they were praise",
                Said("show Ana the next two lines before I sand them", 20, 8, DONE),
            ),
            learned="I saw her face change and asked about it one question too late.",
            slips="sa",
        ),
        Told(
            theirs=(
                "now also the signs for the new building",
                "nobody else was in the room",
                '" the silence gets so loud that I say yes to turn it off',
                Said("count to five before I answer", 14, 7, DONE, when="when the next planning round goes quiet"),
            ),
            mine=("the raw lines were shorter, and kinder",),
            learned="Half an hour is plenty when neither of us explains.",
            slips="aa",
            minutes=30,
            place="kiosk at the gate",
        ),
        Told(
            theirs=(
                "at four, Henrik filled the silence himself",
                "her parents' shop: somebody is always waiting",
                '" at home a no was a customer lost',
                "goes still, then polishes her glasses",
                "likes finishing more than starting",
                Said("catch the shop talking three times, and note where", 21, 8, PARTLY),
            ),
            mine=(
                "Ruth cuts me short as well, in front of others",
                "upwards my mouth goes dry",
                Said("tell Ruth what her interrupting does to the course planning", 30, 4, DROPPED, after=2),
            ),
            learned="The pause after the shop belonged to her, and for once I left it there.",
            slips="s",
        ),
        Told(
            theirs=(
                "two managers, no agreement",
                "neither has ever seen the other's list",
                Grown("one page, two columns", "Both lists on one page, so that the overlap speaks and she needn't."),
                "fears that it reads like a charge sheet",
                Said("draw that page in pencil, for no eyes but mine", 14, 9, DONE),
            ),
            mine=("my four out of ten was the honest part", "what I want from Ruth: to reach the end of a sentence"),
            learned="A low number told me more than the promise it stood behind.",
            slips="sA",
        ),
        Told(
            theirs=(
                "the page exists; it lives in a drawer",
                "and if both agree that she is slow?",
                '" I would rather be tired than be a topic',
                "Henrik is the easier of the two",
                Said("show Henrik the page", 18, 7, DONE, when="when we walk through the exam rooms"),
            ),
            mine=("Jonas brought two lines for me", "they were right; it stung until the evening"),
            learned="My own method feels different from underneath.",
            slips="a",
            place="canteen, window side",
        ),
        Told(
            theirs=(
                "Henrik had no idea",
                "he took two jobs back on the spot",
                '" why was that so easy',
                "relief first, then suspicion",
                Said("send Dana the same page, a day before we talk", 16, 6, DONE),
            ),
            mine=(
                "kept a tally: Ruth cuts in at the numbers, only there",
                Said("put the numbers on paper before I go to Ruth", 12, 8, DONE),
            ),
            learned="I followed her last answer and never needed the next card.",
            slips="a",
            minutes=45,
            topic=Topic.PEOPLE,
        ),
        Told(
            theirs=(
                "Dana took it for a complaint",
                "the door was shut, the voice wasn't",
                '" she wanted to know whose side I am on',
                "went home the long way, along the water",
                "all the same glad that it is out",
                Said("ask Dana what she saw in the page", 9, 6, DONE, when="when the building meeting is over"),
            ),
            mine=("Ruth read the sheet, then listened to the end",),
            learned="I wanted to console her. It would have been for my own comfort.",
            slips="s",
            topic=Topic.PEOPLE,
        ),
        Told(
            theirs=(
                "what Dana saw: her own name was missing",
                Grown("nobody tells Dana either", "Dana hears of the exam weeks from the caretaker; nobody tells her either."),
                "* fifteen minutes, all three, every second week",
                "sits back for the first time in months",
                Said("invite both of them to the first fifteen minutes", 12, 7, DONE),
            ),
            mine=(
                "praise and criticism in two separate notes",
                Said("tell Jonas where he is better than I am", 20, 9, DONE),
            ),
            learned="I gave her two sentences back. She corrected one, and that was the one that mattered.",
            slips="A",
        ),
        Told(
            theirs=(
                "fire alarm; went on talking on the pavement",
                "round of three took twelve minutes, Henrik brought pears",
                '" I turned the welcome desk down and my ears were ringing',
                Said("write that refusal down while I still have the words", 2, 9, DONE),
            ),
            mine=("Jonas blushed, then asked for an example",),
            learned="We were a quarter of an hour without the laptop and lost nothing.",
            minutes=30,
            pause=12,
        ),
        Told(
            theirs=(
                "annual talk next week; wants one sentence for it",
                '" I ask what it is before I ask when it is due',
                "calls it a skill, not a mood",
                "* scope before date, in every first conversation",
                Said("put that sentence on the form as my goal", 8, 9, DONE),
            ),
            mine=("invited to speak on feedback at the gathering", "flattered, and already over-preparing"),
            learned="She had the sentence when she came in; I asked her to say it more slowly.",
            slips="s",
        ),
        Told(
            theirs=(
                "goal accepted, both signed it",
                "opening day: a few chairs, according to Dana",
                "the few chairs have grown a stage",
                "? Which words did you use when you agreed to it?",
                "> the word “honour”",
                '" there was no moment at which I agreed',
                Said("list what the opening day has turned into so far", 14, 8, DONE),
            ),
            mine=(
                "twelve things I've read on feedback, three any good",
                Said("throw out nine of them", 18, 7, DONE),
            ),
            learned="She jumped over the word “honour”. Next time I ask right there.",
        ),
        Told(
            theirs=(
                "seven items, not one with an owner",
                "a drawing has already gone to Dana's boss",
                "took two more calls, both standing up",
                '" I keep saying yes before I know why',
                "with Henrik, asking first has become normal",
                Said("ask Dana for the scope in writing", 22, 8, friday=True),
            ),
            mine=(
                "three left; Ana would like the one on asking first",
                "my talk: ten minutes, one story, no slides",
                Said("send the article on feedback", 18, 9),
            ),
            learned="I let a whole breath go by after “why”, and she answered herself.",
            turns=(25.0, 22.0),
        ),
    ),
)
