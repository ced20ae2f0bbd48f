"""What is said of gatherings in their list, and of the chosen one whole."""

from datetime import date

from textual.content import Content

from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.gatherings.gathering_words import off_words, when_words
from peercoach_tui.domain.plain import one_line, plain
from peercoach_tui.tui.widgets.row import Row

NO_GATHERINGS = "No meeting of the whole group yet. Press {add-gathering:n} to write down the next one."
BRING, NOTE = "What you want to bring", "Note"


def gathering_row(gathering: Gathering, today: date) -> Row:
    """Return how a gathering stands in the list."""
    about = (when_words(gathering, today), *([f"· {gathering.place}"] if gathering.place else []))
    gone = gathering.day < today
    return Row(title=gathering.name, about=about, right=off_words(gathering, today), dim=gone)


def card(gathering: Gathering, today: date) -> Content:
    """Return what lies on the card: the name, when and where it is."""
    when, off = when_words(gathering, today), off_words(gathering, today)
    said = when if gathering.day == today or when.startswith(off) else f"{when}, {off}"
    lines = [Content.styled(one_line(gathering.name), "bold $strong"), Content.styled(said, "$foreground")]
    if gathering.place:
        lines.append(Content.styled(one_line(gathering.place), "$quiet"))
    return Content("\n").join(lines)


def told(gathering: Gathering, with_key: str) -> Content:
    """Return what stands below the card: what I want to bring, and the note; where there is neither, the key that writes them."""
    parts = [(heading, plain(text)) for heading, text in ((BRING, gathering.bring), (NOTE, gathering.note)) if text]
    if not parts:
        return Content.styled(with_key, "$quiet")
    return Content("\n\n").join(Content.assemble((heading, "$quiet"), "\n", (text, "$foreground")) for heading, text in parts)
