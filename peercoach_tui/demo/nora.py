"""The story with Nora, who does not exist: three months, and a goodbye."""

from datetime import time, timedelta

from peercoach_tui.demo.dates import every, workday
from peercoach_tui.demo.telling import DONE, LEARNED, PARTLY, About, DemoFollowUp, DemoMeeting, Story
from peercoach_tui.domain.questions.deck import Topic

NORA = Story(
    about=About(
        name="Nora Haddad",
        agreement="Nothing leaves the room; what we wrote down, each of us keeps alone.",
        group="Library",
        role="leads the lending desk",
        contact="north site, ext. 90 02",
        topics="people at work",
    ),
    dates=every(14, gaps=(2, 2, 3, 2, 3), last=lambda today: workday(today - timedelta(days=392))),
    start=time(8, 45),
    place="reading room, before it opens",
    topic=Topic.PEOPLE,
    archived=True,
    told=(
        DemoMeeting(
            theirs=(
                "three shifts, one roster",
                "it is hers because nobody else wanted it",
                '" I know all of their birthdays and none of their weeks',
                DemoFollowUp("write down how long one roster takes me", 12, 8, DONE),
            ),
            mine=(
                "the first time that I coach anybody on purpose",
                DemoFollowUp("write my questions on a card before we meet", 12, 9, DONE),
            ),
            learned="I talked for half of her half.",
            slips="sas",
        ),
        DemoMeeting(
            theirs=(
                "four hours a roster, every second Sunday",
                "swaps are settled in the corridor, then forgotten",
                '" by Wednesday it is fiction',
                DemoFollowUp("ask each shift what they would change", 10, 7, DONE),
            ),
            mine=(
                "eight questions on the card, two of them used",
                DemoFollowUp("leave the card in my bag next time", 12, 6, PARTLY),
            ),
            learned="The card made me look down.",
            slips="asa",
        ),
        DemoMeeting(
            theirs=(
                "three shifts want three different things",
                "the early shift wants its list on the wall",
                '" I have been sparing them the choice',
                DemoFollowUp("let the early shift write its own two weeks", 18, 7, DONE),
            ),
            mine=("the card came out for the last ten minutes",),
            learned="She wanted a question, and I had a plan for her.",
            slips="sa",
            minutes=45,
        ),
        DemoMeeting(
            theirs=(
                "their own two weeks held, with one hole",
                "filled it herself, at six in the morning",
                "? What would happen if the hole stayed open for an hour?",
                '" somebody would ring somebody',
                DemoFollowUp(
                    "leave the next hole to them",
                    14,
                    5,
                    LEARNED,
                    taught="they had swapped before she had read the message",
                ),
            ),
            mine=(
                "I like being needed at a desk as well",
                DemoFollowUp("say no to one errand this week", 7, 9, PARTLY),
            ),
            learned="I asked a second question instead of answering the first.",
            slips="a",
        ),
        DemoMeeting(
            theirs=(
                "a post at the north site, head of a new branch",
                "nobody to hand the roster to, she had thought",
                '" and then I saw that it has been handed over',
                DemoFollowUp("apply, with the roster as the example", 9, 9, DONE),
            ),
            mine=("two errands left undone, and nobody noticed",),
            learned="I was sorry before I was glad, and said neither.",
            minutes=30,
        ),
        DemoMeeting(
            theirs=(
                "she starts at the north site next month",
                "two hours by train, each way",
                '" I would like to go on with somebody up there',
                DemoFollowUp("write to the coordinator about a partner at the new site", 14, 9, DONE),
            ),
            mine=(
                "what I keep: how she waits before she answers",
                DemoFollowUp("write down what these three months have taught me", 14, 8, DONE),
            ),
            learned="An end can be arranged like a meeting, with a date and with thanks.",
            slips="s",
        ),
    ),
)
