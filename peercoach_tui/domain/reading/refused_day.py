"""Why a day that was typed is not taken: it is gone, too far away, or no day at all."""

from datetime import date

from peercoach_tui.domain.reading.asked import BEYOND, Asked
from peercoach_tui.domain.reading.phrase import named_day, phrase_at
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.written_dates import NEAR_DAYS

_LONGEST = 400
_SUCH_AS = "fri or 12 dec 10:00"
"""What can be typed, short enough to stand behind the reason on 80 columns."""


def why_refused(text: str, today: date, *, day_first: bool = True) -> str:
    """Return one sentence on the day in a text that can't be taken from `today` (a local date) on; "" where nothing is wrong
    with a day.
    """
    if len(text) > _LONGEST:
        return ""
    tokens = Tokens(text)
    asked = Asked(today, day_first)
    for at in range(len(tokens)):
        phrase = phrase_at(tokens, at, asked)
        if phrase is not None and phrase.day is not None:
            return ""
        named = named_day(tokens, at, asked) if phrase is not None else None
        if named is not None and named.year >= BEYOND:
            return f"That day is too far off; type one such as {_SUCH_AS}."
        last = phrase_at(tokens, at, asked._replace(past=True))
        gone = named or (last.day if last and last.day and (today - last.day).days <= NEAR_DAYS else None)
        if gone is not None and gone < today:
            return f"That day is gone; type one to come, such as {_SUCH_AS}."
        if phrase is not None:
            return f"That isn't one day and hour; type one such as {_SUCH_AS}."
    return ""
