"""How what was found stands in a row: the hour, a sign, and the words, with what matches lit."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.side import Side
from peercoach_tui.search.entry import Entry, EntryKind
from peercoach_tui.search.folded import Part, parts_of
from peercoach_tui.tui.widgets.story_rows import sign_style
from peercoach_tui.tui.widgets.wrapping import DOT

LIT = "bold underline $accent"
BEFORE_WORDS = 12
"""The columns before the words: the mark, the hour, the sign."""
SIGN_AT = 9


def entry_row(entry: Entry, hour: str, after: str, words: Sequence[str], width: int, *, chosen: bool, lit: bool) -> Content:
    """Return a row of `width` cells; what is said `after` the words gives way first."""
    mark = Content.styled("▸ " if chosen else "  ", "bold $accent" if lit else "$quiet")
    sign = Content.styled(entry.sign, sign_style(entry.sign))
    margin = Content.assemble(mark, (hour, "$quiet"))
    margin = Content.assemble(margin.pad_right(SIGN_AT - margin.cell_length), sign)
    margin = margin.pad_right(BEFORE_WORDS - margin.cell_length)
    room = max(1, width - BEFORE_WORDS)
    said = around_match(entry.text, parts_of(entry.text, words), room)
    if after and said.cell_length + len(after) + 3 <= room:
        said = Content.assemble(said, (f" · {after}", "$quiet"))
    row = Content.assemble(margin, said).truncate(width, ellipsis=True)
    return row.pad_right(width - row.cell_length).stylize("on $lift") if chosen else row


def around_match(text: str, parts: Sequence[Part], room: int) -> Content:
    """Return a text on one line of `room` cells: cut at its end, and at its beginning where the first match would be cut off."""
    whole = _lit(text, parts, 0)
    if whole.cell_length <= room:
        return whole
    if not parts or cell_len(one_line(text[: parts[0][1]])) < room:
        return whole.truncate(room, ellipsis=True)
    first, last = parts[0]
    # Two thirds before the match, where it is no longer than the last third.
    space = max(0, min(2 * room // 3, room - 2 - cell_len(one_line(text[first:last]))))
    begin = first
    while begin and cell_len(one_line(text[begin - 1 : first])) < space:
        begin -= 1
    behind_space = text.find(" ", begin, first) + 1
    begin = behind_space or begin
    # A dot between two parts begins no line.
    begin += len(DOT.lstrip()) if text.startswith(DOT.lstrip(), begin) else 0
    return Content.assemble("…", _lit(text, parts, begin)).truncate(room, ellipsis=True)


def _lit(text: str, parts: Sequence[Part], begin: int) -> Content:
    """Return the text from a character on, on one line."""
    pieces: list[Content] = []
    for first, last in parts:
        pieces += [Content(one_line(text[begin:first])), Content.styled(one_line(text[first:last]), LIT)]
        begin = last
    return Content.assemble(*pieces, Content(one_line(text[begin:])))


def after_words(entry: Entry, partner: str) -> str:
    """Return what is said of an entry behind its words: whose it is, what became of it. `partner` is a first name."""
    owner = {None: "", Side.ME: "you", Side.THEM: partner}[entry.side]
    match entry.kind:
        case EntryKind.BROUGHT | EntryKind.LEARNED:
            said = f"{owner} {entry.kind.value}".strip()
        case EntryKind.GOAL if entry.side is not None:
            said = "your goal" if entry.side is Side.ME else f"{partner}’s goal"
        case EntryKind.POINT:
            said = "to come back to" if entry.sign == "↺" else "to bring up"
        case EntryKind.FEEDBACK if entry.side is not None:
            return f"{one_line(owner)}, {entry.became}"
        case EntryKind.CHECK_IN | EntryKind.FEEDBACK | EntryKind.AGREEMENT:
            said = ""
        case EntryKind.GATHERING:
            said = "the whole group"
        case EntryKind.PLACE:
            said = "where you meet"
        case EntryKind.ABOUT:
            said = f"about {partner}"
        case _:
            said = owner
    return " · ".join(part for part in (one_line(said), entry.became) if part)
