"""How the two share a meeting, in words, and back."""

from peercoach_tui.domain.sessions.session import Form

FORM_WORDS = {Form.SWAP: "swap half-way", Form.ALTERNATE: "one coaches", Form.FREE: "open talk"}


def read_form(text: str) -> Form | None:
    """Return the form that a text names, by the beginning of its words; None for none."""
    words = " ".join(text.casefold().split())
    return next((form for form, named in FORM_WORDS.items() if words and named.startswith(words)), None)
