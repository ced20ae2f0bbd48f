"""Keys by their place: on a Cyrillic or Greek layout a single key does what it does on a Latin one."""

from textual import events

from peercoach_tui.tui.base.key_words import named

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_LATIN_SHIFTED = 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'
_RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю"
_GREEK, _UNDER_GREEK = "ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm"

BY_PLACE: dict[str, str] = {
    **dict(zip(_RUSSIAN, _LATIN, strict=True)),
    **dict(zip(_RUSSIAN.upper(), _LATIN_SHIFTED, strict=True)),
    # Where other Cyrillic layouts differ from the Russian one.
    **dict(zip("іїєўІЇЄЎ", "s]'oS}\"O", strict=True)),
    **dict(zip(_GREEK, _UNDER_GREEK, strict=True)),
    **dict(zip(_GREEK[1:].upper(), _UNDER_GREEK[1:].upper(), strict=True)),
}
"""The sign that a Latin layout has where another has this letter."""


def by_place(event: events.Key) -> events.Key:
    """Return a key as it would be on a Latin layout; the same where its place isn't known."""
    sign = BY_PLACE.get(event.character or "")
    return events.Key(named(sign), sign) if sign else event
