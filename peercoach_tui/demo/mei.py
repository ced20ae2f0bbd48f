"""The story with Mei, who does not exist."""

from datetime import time

from peercoach_tui.demo.dates import WEDNESDAY, monthly
from peercoach_tui.demo.telling import DONE, LEARNED, PARTLY, About, Grown, Mapped, Said, Stood, Story, Told, Wanted
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.questions.deck import Topic

MEI = Story(
    about=About(
        name="Mei Lindqvist",
        agreement="Between the two of us, until one of us says that it may travel.",
        group="Biochemistry",
        role="runs the lab",
        contact="ext. 63 15, after nine",
        topics="career development",
        named=True,
    ),
    dates=monthly(WEDNESDAY, times=12, ahead=15),
    start=time(12, 15),
    place="lunch, under the stairs",
    topic=Topic.CAREER,
    brought=("what the letter said without the word “only”",),
    told=(
        Told(
            theirs=(
                "nine years, three professors, one key cupboard",
                "orders, freezers, safety training",
                '" they bring me their spreadsheets like sick pets',
                "lights up at the word column",
                Said("note what people bring me that is in no job description", 25, 8, DONE),
            ),
            mine=(
                "Ruth retires in a year or so",
                "in meetings they look at me, or carefully past me",
                Said("say aloud to one person that I'm thinking about her post", 25, 7, DONE),
            ),
            learned="The story of how I changed jobs took four minutes, and they were hers.",
            slips="ssa",
        ),
        Told(
            theirs=(
                "fourteen spreadsheets, every one about samples",
                Grown(
                    "one tube, five spellings",
                    "One tube stood in the list under five spellings; she found them all by lunch.",
                ),
                '" I would do that if they forgot to pay me',
                "* find out what such work is called",
                Said("ask in the library who looks after research data", 20, 9, DONE),
            ),
            mine=("told my brother; he wondered why I was whispering",),
            learned="Her energy rose at the freezer, and this time I said that I saw it.",
            slips="sA",
            alone=(
                Wanted(
                    "post",
                    "decide whether I want Ruth's post",
                    topic=Topic.CAREER,
                    why="I would rather choose than be asked",
                    seen="a yes or a no, said aloud, to Ruth",
                    step="the page for the board",
                    mine=True,
                ),
                Stood("post", 3, "told one person, in a whisper"),
            ),
        ),
        Told(
            theirs=(
                "it is called data steward",
                "read six adverts, in bed, under the lamp",
                "each of them asks for a degree that she hasn't got",
                '" I shut the laptop as if somebody had come in',
                Said("write to Ines, the steward across the river", 14, 6, DONE),
            ),
            mine=(
                "what of Ruth's way I would keep, what I wouldn't",
                Said("two columns: lead, don't lead", 21, 9, DONE),
            ),
            learned="“As if somebody had come in”: I asked about just that, and the rest followed.",
            slips="as",
            minutes=45,
        ),
        Told(
            theirs=(
                "Ines came from an archive, without the degree",
                "a third of the job is talking to tired people",
                '" that third I have been doing for nine years',
                "the doubt came back while she was stirring",
                Said("spend a day beside Ines", 55, 7, DONE, after=2),
            ),
            mine=("the second column is longer and weighs less",),
            learned="I almost told her to apply. I counted the ceiling lamps: eleven.",
            slips="a",
        ),
        Told(
            theirs=(
                "what is missing: metadata, licences, a little code",
                "afraid to be the oldest in the classroom",
                "? What would a course have to be like for you to stay in it?",
                "two evenings, never three",
                "* one course, and through to the end",
                Said("find out the dates and the price of the evening course", 12, 9, DONE),
            ),
            mine=(
                "it isn't people that I fear, it is the budget",
                Said("sit in on a budget round with Ruth", 30, 6, PARTLY, goal="post"),
            ),
            learned="She drew the gap herself; my part was the pencil.",
            slips="s",
            alone=(
                Wanted(
                    "course",
                    "one course, and through to the end",
                    topic=Topic.CAREER,
                    why="each advert asks for a degree that she hasn't got",
                    seen="a mark, on a sheet that isn't folded away",
                    step="hand in the last exercise",
                    due=24,
                ),
                Stood("course", 4, "knows what is missing, and doubts the rest", note="one course, and through to the end"),
                Stood("post", 5, "it is the budget, and only the budget"),
                Mapped(Part.HERE, "I run the courses; Ruth runs the unit", mine=True),
                Mapped(Part.ROLE, "Ruth's post, when she leaves it", mine=True),
                Mapped(Part.EXPOSURE, "a budget round, from the inside", mine=True),
            ),
        ),
        Told(
            theirs=(
                "a day with Ines: forty questions, one postdoc in tears",
                '" by eleven I was useful',
                "the fee is a month of groceries",
                Said("go through it with Oskar, calendar open", 9, 7, DONE, goal="course"),
            ),
            mine=("budget round: followed half of it, said nothing",),
            learned="Useful was the word to stay with, so we stayed with it.",
            slips="A",
            minutes=30,
            alone=(Stood("post", 3, "half of the budget round went past me"),),
        ),
        Told(
            theirs=(
                "Oskar gives up his late shift",
                "enrolled on Sunday evening",
                "in the lab nobody knows",
                '" I hide the textbook behind the pipette tips',
                "keeping it quiet costs more than the fee",
                Said("ask Professor Falk for half an hour, no subject given", 26, 7, DONE),
            ),
            mine=(
                "Ruth on bad days: she walks once round the building",
                Said("write to the two who led the unit before her", 25, 7, DONE),
            ),
            learned="The first step was a four out of ten. Cut in half, it was a seven.",
            slips="a",
            alone=(Stood("course", 7, "enrolled, with two free evenings a week"),),
        ),
        Told(
            theirs=(
                "Falk: and who is going to run the lab?",
                "not one word about the course",
                '" he praised me so that I would hold still',
                "angry, then polite, then angry again",
                Said("write down what the lab would need without me", 28, 8, DONE),
            ),
            mine=(
                "both predecessors wrote back about being lonely",
                Said(
                    "find out whom I would talk to if I led",
                    28,
                    6,
                    LEARNED,
                    taught="there is nobody inside, and three people outside",
                    goal="post",
                ),
            ),
            learned="I named the anger before she did, and she was glad of the company.",
            slips="s",
            topic=Topic.PEOPLE,
            alone=(Stood("course", 4, "missed an evening after the talk with Falk"),),
        ),
        Told(
            theirs=(
                "the handover book has eleven chapters",
                "chapter four exists in her head alone",
                "? Who or what are you loyal to here?",
                '" to the freezers, definitely to the freezers',
                Said("teach chapter four to Yusuf", 30, 9, DONE),
            ),
            mine=("I would have three people to talk to, all outside",),
            learned="We both laughed at the freezers, and then it turned serious by itself.",
            minutes=45,
            alone=(Stood("post", 6, "I know whom I would ask"),),
        ),
        Told(
            theirs=(
                "second best mark; folded the sheet away",
                "pilot: one day a week, nothing but sample data",
                "Falk is fond of pilots",
                '" this time I want it to have a name',
                "* the Thursday, and the title with it",
                Said("propose the pilot day on a single page", 20, 7, DONE, when="when Falk plans the coming term"),
            ),
            mine=(
                "Ruth asked me straight out; I said maybe and meant yes",
                Said("say yes to Ruth before the board meets", 20, 6, DONE, goal="post"),
            ),
            learned="I heard my maybe only when Mei repeated it to me.",
            slips="A",
            alone=(
                Stood("course", 8, "second best mark of fourteen"),
                Wanted(
                    "thursday",
                    "the Thursday, and the title with it",
                    topic=Topic.CAREER,
                    why="what has no name is the first thing to be cut",
                    seen="it stands on the door",
                    due=66,
                ),
                Stood("thursday", 3, "a page for Falk, not handed over yet", note="the Thursday, and the title with it"),
            ),
        ),
        Told(
            theirs=(
                "pilot granted: Thursdays, no title",
                "the title matters more than she would like",
                Grown("half a post, across the river", "Half a post is advertised in Ines's group; it closes in ten weeks."),
                '" I read it standing up, still in my coat',
                Said("write the application and send it to nobody", 22, 8, DONE),
            ),
            mine=(
                "* my name is on the list for Ruth's post",
                "slept badly, whistled at breakfast",
                Said(
                    "tell Jonas and Salma before the corridor does",
                    10,
                    9,
                    LEARNED,
                    taught="the corridor takes a day; so do I, from now on",
                ),
            ),
            learned="For staying she needed one sentence, for going ten.",
            slips="s",
            alone=(
                Stood("thursday", 6, "the day is hers, the title isn't"),
                Stood("post", 9, "on the list, and glad of it", note="my name is on the list for Ruth's post"),
            ),
        ),
        Told(
            theirs=(
                "application written; Oskar and Ines have read it",
                "the letter opens with the five spellings",
                "? What do you see when you picture telling Falk?",
                '" I am more afraid of his face than of a refusal',
                "could describe the face, and then look at it",
                Said("send the application, and tell Falk on the same day", 36, 7, friday=True),
            ),
            mine=(
                "the board wants a page on what I would change",
                Said("write that page without the word “efficient”", None, 7, goal="post"),
            ),
            learned="She slowed down at his face. I had been about to speed up.",
            alone=(
                Stood("thursday", 5, "two of four went to deliveries"),
                Mapped(Part.HERE, "I run the lab: orders, freezers, safety, and everybody's spreadsheets"),
                Mapped(Part.ROLE, "data steward, half a post"),
                Mapped(Part.ROLE, "lab manager, with the title"),
                Mapped(Part.ROLE, "something that has no name yet"),
                Mapped(Part.SKILL, "metadata, licences, a little code"),
                Mapped(Part.SKILL, "saying in one sentence what I do"),
                Mapped(Part.EXPOSURE, "a day beside a steward"),
                Mapped(Part.EXPOSURE, "Falk has to hear it from me"),
                Mapped(Part.STEP, "one course, and through to the end", became="course"),
                Mapped(
                    Part.STEP,
                    "send the application, and tell Falk on the same day",
                    became="send the application, and tell Falk on the same day",
                ),
                Mapped(Part.STEP, "write the one sentence"),
            ),
        ),
    ),
)
