"""The two looks of our own: crema, dark as a café, and paper, light as a page.

Their colours are chosen so that a terminal of 256 colours has neighbours of the same kind for each: no grey that turns red.
"""

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
        "quiet": "#b8aa9c",
        "kept": "#98b88e",
        "late": "#e08a74",
        "footer-key-foreground": "#e0a458",
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
        "quiet": "#6b5d4c",
        "kept": "#2d622f",
        "late": "#a52a1e",
        "footer-key-foreground": "#8a4f0f",
        "input-selection-background": "#8a4f0f 25%",
        "block-cursor-background": "#8a4f0f",
        "block-cursor-foreground": "#f8f3ec",
        "block-cursor-text-style": "bold",
    },
)

OURS = (CREMA, PAPER)

SHARED_VARIABLES = {"quiet": "secondary", "kept": "success", "late": "error"}
"""Our own variables, and the colour of any other theme that stands in for each."""
