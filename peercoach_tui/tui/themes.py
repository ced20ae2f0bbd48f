"""The two looks of our own: crema, dark as a café, and paper, light as a page.

Their colours are chosen so that a terminal of 256 colours has neighbours of the same kind for each: no grey that turns red.
"""

from textual.color import Color
from textual.theme import Theme

CREMA = Theme(
    name="crema",
    primary="#e0a458",
    secondary="#b8aa9c",
    accent="#e0a458",
    foreground="#eae1d0",
    background="#1d1916",
    surface="#25201c",
    panel="#302924",
    success="#98b88e",
    warning="#e0a458",
    error="#e08a74",
    dark=True,
    variables={
        "card": "#3d352e",
        "lift": "#2d2722",
        "strong": "#fdf6e8",
        "quiet": "#b8aa9c",
        "faint": "#7a6d61",
        "hair": "#433a33",
        "kept": "#98b88e",
        "late": "#e08a74",
        "footer-key-foreground": "#eae1d0",
        "input-selection-background": "#e0a458 30%",
        "block-cursor-background": "#e0a458",
        "block-cursor-foreground": "#1d1916",
        "block-cursor-text-style": "bold",
    },
)

PAPER = Theme(
    name="paper",
    primary="#8a4f0f",
    secondary="#6b5d4c",
    accent="#8a4f0f",
    foreground="#2b241d",
    background="#f8f3ec",
    surface="#eae4d8",
    panel="#e1d8c8",
    success="#2d622f",
    warning="#8a4f0f",
    error="#a52a1e",
    dark=False,
    variables={
        "card": "#e9dfcd",
        "lift": "#f1ece1",
        "strong": "#1a140f",
        "quiet": "#6b5d4c",
        "faint": "#8f8170",
        "hair": "#d5c9b6",
        "kept": "#2d622f",
        "late": "#a52a1e",
        "footer-key-foreground": "#2b241d",
        "input-selection-background": "#8a4f0f 25%",
        "block-cursor-background": "#8a4f0f",
        "block-cursor-foreground": "#f8f3ec",
        "block-cursor-text-style": "bold",
    },
)

OURS = (CREMA, PAPER)

OWN_VARIABLES = ("card", "lift", "strong", "quiet", "faint", "hair", "kept", "late")
"""Our own colours: of the one raised card, a chosen row, the large text, labels, what is to come (no letters), ruled lines, what
is kept, and what is late."""

FAINT, HAIR = 0.45, 0.2
"""How much of a theme's second colour is in `faint` and `hair`."""


def own_variables(theme: Theme) -> dict[str, str]:
    """Return what stands in for our own colours in a theme that doesn't know them; nothing in one that does."""
    if theme.variables.keys() >= set(OWN_VARIABLES):
        return {}
    colours = theme.to_color_system().generate()
    second = theme.secondary or theme.primary
    return {
        "card": colours["panel"],
        "lift": colours["surface"],
        "strong": colours["foreground"],
        "quiet": second,
        "faint": _blended(colours["background"], second, FAINT),
        "hair": _blended(colours["background"], second, HAIR),
        "kept": theme.success or theme.primary,
        "late": theme.error or theme.primary,
    }


def _blended(ground: str, colour: str, share: float) -> str:
    """Return a colour as that share over its ground; as it is where the terminal's own colours are used."""
    below, over = Color.parse(ground), Color.parse(colour)
    return colour if below.ansi is not None or over.ansi is not None else below.blend(over, share).hex
