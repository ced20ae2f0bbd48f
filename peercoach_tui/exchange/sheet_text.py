"""The sheet as plain text, a page of 60 lines of 72 columns, and as Markdown."""

from collections.abc import Iterator

from peercoach_tui.domain.plain import columns
from peercoach_tui.domain.words import count
from peercoach_tui.exchange.boxes import mark_of
from peercoach_tui.exchange.columns import fitted
from peercoach_tui.exchange.outline import Bullet, Outline, Part, markdown_text
from peercoach_tui.exchange.sheet_told import SheetTold, Stage

LINES, WIDTH = 60, 72
HALF = WIDTH // 2
"""What a page holds at ten characters and six lines an inch, with its margins."""
ROOM = 5
"""So many ruled lines there are at the least."""
MARKDOWN_LINES, MARKDOWN_WIDTH = 46, 88
"""So many lines of a list a browser prints on a page, below the title, and about so many columns in one."""
OPEN, BRING, WORDS, REMEMBER = "Open", "To bring up", "Last words", "To remember"
RULE = "_" * WIDTH


def sheet_plain(told: SheetTold) -> str:
    """Return the page as plain text; longer texts take two lines where there is room for them, and are cut else."""
    room = LINES - 2 - 2 * ROOM
    lines = next((each for deep in (2, 1) if len(each := list(_plain(told, deep))) <= room), list(_plain(told, 1))[:room])
    ruled = [line for _ in range((LINES - len(lines) - 2) // 2) for line in ("", RULE)]
    return "\n".join((*lines, "", REMEMBER, *ruled)) + "\n"


def _plain(told: SheetTold, deep: int) -> Iterator[str]:
    yield from _ends(told.name, told.when)
    yield from _ends(told.last_met, "")
    if told.follow_ups:
        yield from ("", OPEN)
        for words, by in told.follow_ups:
            yield from _item(words, deep, by)
        yield from _more(told.others, "other")
    if told.points:
        yield from ("", BRING)
        for point in told.points:
            yield from _item(point, deep)
        yield from _more(told.more_points, "other")
    if told.last_words:
        yield from ("", WORDS)
        yield from (f"  {line}" for line in fitted(told.last_words, WIDTH - 2, deep))
    yield from ("", told.hour)
    for stage in told.stages:
        yield _stage(stage)
        for question in stage.questions:
            yield from _item(question, deep, margin="      ")


def _ends(left: str, right: str) -> Iterator[str]:
    """Yield one text at the left and one at the right, the first cut to what the second leaves, but to no less than half."""
    first = "".join(fitted(left, max(HALF, WIDTH - columns(right) - 2)))
    second = "".join(fitted(right, WIDTH - columns(first) - 2))
    yield f"{first}{' ' * (WIDTH - columns(first) - columns(second))}{second}".rstrip()


def _item(text: str, rows: int, by: str = "", margin: str = "  ") -> Iterator[str]:
    """Yield a text with a box to tick, and at the right by when it is due."""
    box = f"{margin}[ ] "
    width = WIDTH - len(box) - (columns(by) + 2 if by else 0)
    for place, line in enumerate(fitted(text, width, rows)):
        if place:
            yield f"{'':<{len(box)}}{line}"
        else:
            yield f"{box}{line}{' ' * (WIDTH - len(box) - columns(line) - columns(by))}{by}".rstrip()


def _more(number: int, noun: str) -> Iterator[str]:
    if number:
        yield f"      and {count(number, noun)}"


def _stage(stage: Stage) -> str:
    minutes = "" if stage.minutes is None else f"{stage.minutes}′"
    head = f"{stage.at:>5} {minutes:>3} " if stage.at else ""
    words = f"{stage.name}: {stage.purpose}" if stage.purpose else stage.name
    return head + "".join(fitted(words, WIDTH - len(head)))


def sheet_markdown(told: SheetTold) -> str:
    """Return the page as Markdown, one list; texts are cut where they would take more than a line of a page."""
    items = tuple(_items(told))
    lines = sum(1 + len(item.under) + sum(len(each.under) for each in item.under) for item in items)
    ruled = "\n\n".join([RULE] * max(ROOM, (MARKDOWN_LINES - lines) * 2 // 3))
    intro = _cut(" · ".join(filter(None, (told.when, told.last_met))))
    return f"{markdown_text(Outline(_cut(told.name, HALF), intro, (Part('', items),)))}\n```\n{ruled}\n```\n"


def _items(told: SheetTold) -> Iterator[Bullet]:
    follow_ups = [f"{_cut(words, MARKDOWN_WIDTH - len(by) - 3)} ({by})" if by else _cut(words) for words, by in told.follow_ups]
    for title, texts, more in ((OPEN, follow_ups, told.others), (BRING, map(_cut, told.points), told.more_points)):
        items = [Bullet(text, mark=mark_of(None)) for text in texts]
        if items:
            yield Bullet(title, under=(*items, *(Bullet(line.strip()) for line in _more(more, "other"))), strong=True)
    if told.last_words:
        yield Bullet(WORDS, under=(Bullet(_cut(told.last_words)),), strong=True)
    yield Bullet(told.hour, under=tuple(Bullet(_of_stage(stage), under=_boxes(stage)) for stage in told.stages), strong=True)
    yield Bullet(REMEMBER, strong=True)


def _boxes(stage: Stage) -> tuple[Bullet, ...]:
    return tuple(Bullet(_cut(question), mark=mark_of(None)) for question in stage.questions)


def _of_stage(stage: Stage) -> str:
    minutes = "" if stage.minutes is None else f", {stage.minutes}′"
    head = f"{stage.at} {stage.name}{minutes}".strip()
    return f"{head}: {stage.purpose}" if stage.purpose else head


def _cut(text: str, width: int = MARKDOWN_WIDTH) -> str:
    return "".join(fitted(text, width))
