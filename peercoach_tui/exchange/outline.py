"""A text of a title and parts with their items, as Markdown or as plain text; in neither is a word of people taken for a sign."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from peercoach_tui.domain.plain import squeezed
from peercoach_tui.exchange.markdown_text import escaped


class Bullet(NamedTuple):
    """A line and what stands under it, with a box of which the `mark` is that (None: without one). A `strong` one is a head."""

    text: str
    mark: str | None = None
    under: "tuple[Bullet, ...]" = ()
    strong: bool = False


class Part(NamedTuple):
    """Some items under a title, "" for none."""

    title: str
    items: tuple[Bullet, ...]


class Outline(NamedTuple):
    """A text: its title, a line below it ("" for none), and its parts."""

    title: str
    intro: str
    parts: tuple[Part, ...]


def markdown_text(outline: Outline) -> str:
    """Return it as Markdown; ends with a line end."""
    blocks = [f"# {_markdown(outline.title)}"] + ([_markdown(outline.intro)] if outline.intro else [])
    for part in outline.parts:
        blocks += [f"## {_markdown(part.title)}"] if part.title else []
        blocks.append("\n".join(_items(part.items, _markdown_of)))
    return "\n\n".join(blocks) + "\n"


def plain_text(outline: Outline) -> str:
    """Return it as plain text; ends with a line end."""
    blocks = ["\n".join(filter(None, (squeezed(outline.title), squeezed(outline.intro))))]
    blocks += ["\n".join((squeezed(part.title), *_items(part.items, lambda item: squeezed(item.text)))) for part in outline.parts]
    return "\n\n".join(blocks) + "\n"


def _items(items: Sequence[Bullet], written: Callable[[Bullet], str], margin: str = "") -> Iterator[str]:
    for item in items:
        box = "" if item.mark is None else f"[{item.mark}] "
        yield f"{margin}- {box}{written(item)}"
        yield from _items(item.under, written, f"{margin}  ")


def _markdown_of(item: Bullet) -> str:
    text = _markdown(item.text)
    return f"**{text}**" if item.strong and text else text


def _markdown(text: str) -> str:
    return escaped(squeezed(text))
