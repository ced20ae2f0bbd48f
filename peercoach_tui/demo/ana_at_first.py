"""The first seven meetings with Ana, until the page with both lists is drawn."""

from peercoach_tui.demo.telling import DONE, DROPPED, LEARNED, PARTLY, DemoFollowUp, DemoMeeting, Grown, SetGoal, Stood
from peercoach_tui.domain.questions.deck import Topic

AT_FIRST = (
    DemoMeeting(
        theirs=(
            "half for Dana, half for Henrik",
            "each half feels like seventy percent",
            '" I have three notebooks and I lose all three',
            "wakes at five and sorts the day",
            DemoFollowUp("write down every request for one week, and who asked", 10, 9, DONE),
        ),
        mine=(
            "* give feedback in the week it happens",
            "have been saving up remarks for Jonas since he started",
            DemoFollowUp(
                "tell Jonas one thing about his first course",
                14,
                6,
                LEARNED,
                taught="what I say as a joke is heard as one",
            ),
        ),
        learned="I filled every silence before it was four seconds old.",
        slips="sasa",
        alone=(
            SetGoal(
                "feedback",
                "give feedback in the week it happens",
                topic=Topic.PERFORMANCE,
                why="remarks that I save up turn into speeches",
                seen="Jonas has heard it before the week is over",
                mine=True,
            ),
            Stood("feedback", 2, "six remarks saved up, none said", note="give feedback in the week it happens"),
        ),
    ),
    DemoMeeting(
        theirs=(
            Grown("31 requests, 19 without a date", "31 requests in a week; 19 had no date, so she made the dates up."),
            "most of them come between two doors",
            '" nobody wants a small thing from me, they want a quick thing',
            "laughs where it hurts",
            DemoFollowUp("mark what somebody else could have taken", 18, 9, PARTLY),
        ),
        mine=(
            "told Jonas at the copier, dressed up as a joke",
            "he laughed; the slides are as they were",
            DemoFollowUp("ask Jonas how he wants to hear such things", 14, 9, DONE, goal="feedback"),
        ),
        learned="A joke is how I make sure that nobody takes me at my word.",
        slips="sas",
        alone=(Stood("feedback", 3, "said one, and took it back with a laugh"),),
    ),
    DemoMeeting(
        theirs=(
            "yes in the lift, regret on the stairs",
            "exam seating and the chair order, same morning",
            "? Whose deadline is it when both of them are yours?",
            "* know on Monday what the week will hold",
            DemoFollowUp("say “I'll look and tell you by noon”", 15, 6, DONE, when="when somebody catches me in the corridor"),
        ),
        mine=("he wants it in writing, on the same day", "and I had prepared a speech"),
        learned="Jonas had the answer all along. The question was missing.",
        slips="aAs",
        minutes=45,
        topic=Topic.PEOPLE,
        alone=(
            SetGoal(
                "scope",
                "know on Monday what the week will hold",
                topic=Topic.PERFORMANCE,
                why="two people plan her week, and neither knows of the other",
                seen="no date in it that she has made up herself",
                due=24,
            ),
            Stood("scope", 3, "three mornings that were planned twice", note="know on Monday what the week will hold"),
        ),
    ),
    DemoMeeting(
        theirs=(
            "noon worked twice",
            '" and the sky stayed where it was',
            "the third time it was Dana herself",
            "her face closes at the name",
            DemoFollowUp("ask what may wait instead", 20, 5, DROPPED, when="when Dana brings something new", goal="scope"),
        ),
        mine=(
            "two lines to Jonas took me an hour",
            "sanded them down until they were praise",
            DemoFollowUp("show Ana the next two lines before I sand them", 20, 9, DONE, goal="feedback"),
        ),
        learned="I saw her face change and asked about it one question too late.",
        slips="sa",
        alone=(
            Stood("scope", 4, "two answers by noon, and one straight away"),
            Stood("feedback", 4, "two lines in the right week, both of them praise"),
        ),
    ),
    DemoMeeting(
        theirs=(
            "now also the signs for the new building",
            "nobody else was in the room",
            '" the silence gets so loud that I say yes to turn it off',
            DemoFollowUp("count to five before I answer", 14, 7, DONE, when="when the next planning round goes quiet"),
        ),
        mine=("the raw lines were shorter, and kinder",),
        learned="Half an hour is plenty when neither of us explains.",
        slips="aa",
        minutes=30,
        place="kiosk at the gate",
        alone=(Stood("feedback", 6, "raw, and on the same day"),),
    ),
    DemoMeeting(
        theirs=(
            "at four, Henrik filled the silence himself",
            "her parents' shop: somebody is always waiting",
            '" at home a no was a customer lost',
            "goes still, then polishes her glasses",
            "likes finishing more than starting",
            DemoFollowUp("catch the shop talking three times, and note where", 21, 8, PARTLY),
        ),
        mine=(
            "Ruth cuts me short as well, in front of others",
            "upwards my mouth goes dry",
            DemoFollowUp("tell Ruth what her interrupting does to the course planning", 30, 4, DROPPED, after=2),
        ),
        learned="The pause after the shop belonged to her, and for once I left it there.",
        slips="s",
    ),
    DemoMeeting(
        theirs=(
            "two managers, no agreement",
            "neither has ever seen the other's list",
            Grown("one page, two columns", "Both lists on one page, so that the overlap speaks and she needn't."),
            "fears that it reads like a charge sheet",
            DemoFollowUp("draw that page in pencil, for no eyes but mine", 14, 9, DONE),
        ),
        mine=("my four out of ten was the honest part", "what I want from Ruth: to reach the end of a sentence"),
        learned="A low number told me more than the promise it stood behind.",
        slips="sA",
        alone=(Stood("scope", 3, "a bad month: said yes to both, for the same Tuesday"),),
    ),
)
