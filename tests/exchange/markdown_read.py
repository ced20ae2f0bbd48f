"""What a Markdown library reads."""

from markdown_it.token import Token


def read_text(inline: Token) -> str:
    """Return the text of a paragraph, with a line end for each break."""
    words = {"softbreak": "\n", "hardbreak": "\n"}
    for child in inline.children or []:
        assert child.type in ("text", *words), child
    return "".join(words.get(child.type, child.content) for child in inline.children or [])
