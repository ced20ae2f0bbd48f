"""A text of a title and parts with their items, as Markdown or as plain text; in neither is a word of people taken for a sign."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from peercoach_tui.domain.plain import squeezed
from peercoach_tui.exchange.markdown_text import escaped


class Item(NamedTuple):
    """A line, with a box where it is `ticked` or not (None: without a box), and what stands under it."""

    text: str
    ticked: bool | None = None
    under: "tuple[Item, ...]" = ()


class Part(NamedTuple):
    """Some items under a title."""

    title: str
    items: tuple[Item, ...]


class Outline(NamedTuple):
    """A text: its title, a line below it ("" for none), and its parts."""

    title: str
    intro: str
    parts: tuple[Part, ...]


def markdown_text(outline: Outline) -> str:
    """Return it as Markdown; ends with a line end."""
    blocks = [f"# {_markdown(outline.title)}"] + ([_markdown(outline.intro)] if outline.intro else [])
    for part in outline.parts:
        blocks += [f"## {_markdown(part.title)}", "\n".join(_items(part.items, _markdown))]
    return "\n\n".join(blocks) + "\n"


def plain_text(outline: Outline) -> str:
    """Return it as plain text; ends with a line end."""
    blocks = ["\n".join(filter(None, (squeezed(outline.title), squeezed(outline.intro))))]
    blocks += ["\n".join((squeezed(part.title), *_items(part.items, squeezed))) for part in outline.parts]
    return "\n\n".join(blocks) + "\n"


def _items(items: Sequence[Item], written: Callable[[str], str], margin: str = "") -> Iterator[str]:
    for item in items:
        box = "" if item.ticked is None else "[x] " if item.ticked else "[ ] "
        yield f"{margin}- {box}{written(item.text)}"
        yield from _items(item.under, written, f"{margin}  ")


def _markdown(text: str) -> str:
    return escaped(squeezed(text))
