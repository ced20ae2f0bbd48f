"""Names of people, however they are written."""

from unicodedata import normalize


def common_form(name: str) -> str:
    """Return what all ways to write a name have in common: its letters in whatever case, with one space between its words."""
    return " ".join(normalize("NFC", name).casefold().split())
