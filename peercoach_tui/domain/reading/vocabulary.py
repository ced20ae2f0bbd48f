"""The words that dates are made of."""


def words(text: str) -> frozenset[str]:
    """Return the words of a list that is written as one text."""
    return frozenset(text.split())


WEEKDAYS = {
    word: day
    for day, words in enumerate(
        (
            "mon monday mondya moday",
            "tue tues tuesday tuseday teusday tueday",
            "wed weds wednesday wednsday wensday wedensday wendesday",
            "thu thur thurs thursday thrusday thursady thurday thusday thr",
            "fri friday firday fridya frday",
            "sat saturday saterday satuday",
            "sun sunday sundya",
        )
    )
    for word in words.split()
}
MONTHS = {
    word: month
    for month, words in enumerate(
        (
            "jan january",
            "feb february febuary",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for word in words.split()
}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
ORDINALS = {word: number for number, word in enumerate(_ORDINALS.split(), start=1)}
NUMBERS = {word: number for number, word in enumerate(_NUMBERS.split(), start=1)} | {"a": 1, "an": 1, "twenty": 20}
TOMORROW = ("tomorrow", "tmrw", "tmr", "tomorow", "tommorow", "tommorrow", "2 moro", "2 morrow", "2 mrw")
DAYS = frozenset({"day", "days", "d", "day's"})
WEEKS = frozenset({"week", "weeks", "w", "week's", "weeks'"})
MONTHS_LONG = frozenset({"month", "months", "month's"})
YEARS = frozenset({"year", "years", "yr", "yrs", "y", "year's"})
PARTS = {"morning": 0, "afternoon": 12, "evening": 12, "night": 12}
"""The parts of a day, with what they add to an hour up to twelve."""
STRONG = (
    "due by",
    "due on",
    "due at",
    "due :",
    "due",
    "on or before",
    "by or before",
    "by",
    "until",
    "untill",
    "till",
    "til",
    "before",
    "no later than",
    "not later than",
    "at the latest by",
    "at the latest on",
    "at the latest",
    "at latest",
    "latest",
    "deadline :",
    "deadline is",
    "deadline",
    "per",
)
"""A day behind one of these is a due date."""
SOFT = ("on", "at", "over", "→", "- >", "@")
"""A day behind one of these is a due date where nothing speaks against it."""
LATEST = ("at the very latest", "at the latest", "at latest", "the latest", "latest", "or earlier", "or sooner", "or before")
"""What may stand behind a due date and says no more than it."""
CLOSED = (
    "the close of business",
    "the end of the business day",
    "the end of the working day",
    "the end of the day",
    "the end of business",
    "close of business",
    "close of play",
    "end of play",
    "end of business day",
    "end of the business day",
    "end of the working day",
    "end of business",
    "end of the day",
    "end of day",
    "cob",
    "cop",
    "eob",
    "eod",
)
"""The end of a day, which is no hour."""
