"""When a meeting began, in words: "now", "9:45", "yesterday 10:30", "12 nov 9:00". The past, while due dates are the future."""

import re
from datetime import UTC, date, datetime, time, timedelta

from peercoach_tui.domain.reading.again import may_be_hour_words
from peercoach_tui.domain.reading.asked import Asked
from peercoach_tui.domain.reading.clock_change import another_hour
from peercoach_tui.domain.reading.hours import clock_at
from peercoach_tui.domain.reading.phrase import phrase_at
from peercoach_tui.domain.reading.refused_day import why_refused, why_unread
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import NUMBERS
from peercoach_tui.domain.value import Value

BEGAN_SUCH_AS = "yesterday 10:30"
"""What can be typed."""
AHEAD = f"That is still to come: type now, or when it began, such as {BEGAN_SUCH_AS}."
NOON = time(12)
"""The hour of a day that was named without one."""
STILL_LIVE = timedelta(minutes=30)
"""A meeting that began longer ago than this is typed up afterwards."""

_LONGEST = 60
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_HOURS = ("hours", "hour", "hrs", "hr", "h")
_MINUTES = ("minutes", "minute", "mins", "min", "m")
_LONG_AGO = re.compile(
    r"""(?:about\ )?
    (?P<number>\d{1,3}(?:\ ?[.,]\ ?\d{1,2})?|half\ an?|a\ couple\ of|[a-z]+)
    (?P<more>\ and\ a\ half|\ 1\ /\ 2|\ 0\.\d+)?
    \ ?(?P<unit>[a-z]+)
    (?P<half>\ and\ a\ half)?
    (?:\ (?:and\ )?(?P<minutes>\d{1,2})\ ?m(?:in(?:ute)?s?)?)?""",
    re.VERBOSE | re.ASCII,
)


class Began(Value):
    """When a meeting began (an aware local instant) and whether it is typed up afterwards."""

    at: datetime
    typed_up: bool = False


def began_in(phrase: str, now: datetime, *, day_first: bool = True, was: datetime | None = None) -> Began | None:
    """Return when the phrase says that a meeting began, None when any word of it can't be read.

    `now` is aware and local. A weekday is the last one, today not included; a day and a month without a year are the last
    ones. A day without an hour is its noon, but a part of a day ("yesterday morning") is no hour. Where it `was` put down
    before (aware and local), an hour alone is one of that day, and a day alone has that hour. Of an hour that the clocks show
    twice the latest gone by is meant; one that they leave out can't be read (see `skipped_in`). An instant after `now` is
    returned as it is: whether a meeting may begin then is not decided here.
    """
    tokens, end = _tokens(phrase)
    words = tokens.lows(0, end)
    if not words or words in (["now"], ["just", "now"], ["right", "now"]):
        return Began(at=now) if len(phrase) <= _LONGEST and (words or not phrase.strip()) else None
    ago = _ago(words)
    if ago is not None:
        return _judged((now.astimezone(UTC) - ago).astimezone(now.tzinfo), now)
    said = _day_and_hour(tokens, end, Asked(now.date(), day_first, past=True))
    if said is None:
        return None
    day, hour = said
    if was is not None:
        day, hour = day or was.date(), hour or was.time()
    day = day or now.date()
    if hour is None and day == now.date():
        return Began(at=now)
    at = _on_the_wall(day, hour or NOON, now)
    return None if at.replace(tzinfo=None) != datetime.combine(day, hour or NOON) else _judged(at, now)


def why_not_begun(phrase: str, now: datetime, *, day_first: bool = True, was: datetime | None = None) -> str:
    """Return one sentence on why a meeting can't have begun then, with what can be typed; "" where it can. `now` and `was` as in
    `began_in`.
    """
    found = began_in(phrase, now, day_first=day_first, was=was)
    if found is not None:
        return AHEAD if found.at.astimezone(UTC) > now.astimezone(UTC) else ""
    if skipped := skipped_in(phrase, now, day_first=day_first):
        return another_hour(*skipped, now.date())
    today = now.date()
    return (
        why_refused(phrase, today, day_first=day_first, past=True)
        or may_be_hour_words(phrase, lambda text: began_in(text, now, day_first=day_first) is not None)
        or why_unread(phrase, today, f"it like {BEGAN_SUCH_AS}", day_first=day_first, past=True)
        or f"Type a day and hour gone by, such as {BEGAN_SUCH_AS}."
    )


def skipped_in(phrase: str, now: datetime, *, day_first: bool = True) -> tuple[date, time] | None:
    """Return the day and the hour that the phrase says where the clocks leave that hour out, else None."""
    tokens, end = _tokens(phrase)
    said = _day_and_hour(tokens, end, Asked(now.date(), day_first, past=True)) if end else None
    if said is None or said[1] is None:
        return None
    day, hour = said[0] or now.date(), said[1]
    return (day, hour) if _on_the_wall(day, hour, now).replace(tzinfo=None) != datetime.combine(day, hour) else None


def _tokens(phrase: str) -> tuple[Tokens, int]:
    """Return the tokens of a phrase, none of one too long, and the place behind the last that isn't a closing sign."""
    tokens = Tokens(phrase) if len(phrase) <= _LONGEST else Tokens("")
    end = len(tokens)
    while end > 0 and tokens.low(end - 1) in (",", ".", "!"):
        end -= 1
    return tokens, end


def _judged(at: datetime, now: datetime) -> Began:
    # Clocks on walls are no measure of time: they change twice a year.
    ago = now.astimezone(UTC) - at.astimezone(UTC)
    return Began(at=at, typed_up=ago > STILL_LIVE)


def _on_the_wall(day: date, hour: time, now: datetime) -> datetime:
    """Return the instant at which a clock there showed the hour on that day.

    Of an hour that comes twice it is the latest one gone by. One that is left out is what the clock would have shown without
    the change.
    """
    first = datetime.combine(day, hour, now.tzinfo)
    second = first.replace(fold=1)
    if first.astimezone(UTC) < second.astimezone(UTC) <= now.astimezone(UTC):
        return second
    return first.astimezone(UTC).astimezone(now.tzinfo)


def _ago(words: list[str]) -> timedelta | None:
    """Return how long ago "20 minutes ago" and "an hour and a half ago" are; days ago are days, not hours."""
    if words[-1] != "ago":
        return None
    text = " ".join(words[:-1])
    for sign, share in _FRACTIONS.items():
        text = text.replace(sign, f" {share}")
    match = _LONG_AGO.fullmatch(text)
    if match is None:
        return None
    amount = _amount(match["number"])
    if amount is None:
        return None
    if match["more"]:
        amount += float(match["more"]) if match["more"].strip().startswith("0.") else 0.5
    amount += 0.5 if match["half"] else 0
    if match["unit"] in _HOURS:
        return timedelta(hours=amount, minutes=int(match["minutes"] or 0))
    return timedelta(minutes=amount) if match["unit"] in _MINUTES and not match["minutes"] else None


def _amount(number: str) -> float | None:
    if number.startswith("half"):
        return 0.5
    if number == "a couple of":
        return 2
    if number[0].isdigit():
        return float(number.replace(" ", "").replace(",", "."))
    return NUMBERS.get(number)


def _day_and_hour(tokens: Tokens, end: int, asked: Asked) -> tuple[date | None, time | None] | None:
    """Return the day and the hour that are said, in any order, at least one, when that is all that is said."""
    if tokens.lows(0, end) in (["this", "time", "yesterday"], ["same", "time", "yesterday"]):
        return None
    begin = tokens.after(0, ("it was", "it began", "began", "started"))
    phrase = phrase_at(tokens, begin, asked)
    if phrase is not None and phrase.end >= end and not phrase.strong:
        return (phrase.day, phrase.hour) if phrase.day is not None and (phrase.hour or phrase.part is None) else None
    clock = clock_at(tokens, begin, bare=True)
    if clock is None or clock.hour is None or clock.end < end:
        return None
    marked = clock.end > begin + 1 or not tokens.low(begin).isdigit() or len(tokens.low(begin)) == 4
    return (None, clock.hour) if marked else None
