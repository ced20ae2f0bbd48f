"""The two looks of our own: crema, dark as a café, and paper, light as a page."""

from textual.theme import Theme

CREMA = Theme(
    name="crema",
    primary="#e0a458",
    secondary="#b7a78f",
    accent="#e0a458",
    foreground="#ece2d0",
    background="#1e1814",
    surface="#27201b",
    panel="#332a23",
    success="#a3b899",
    warning="#e0a458",
    error="#e08a74",
    dark=True,
    variables={
        "quiet": "#b7a78f",
        "kept": "#a3b899",
        "late": "#e08a74",
        "footer-key-foreground": "#e0a458",
        "input-selection-background": "#e0a458 30%",
        "block-cursor-background": "#e0a458",
        "block-cursor-foreground": "#1e1814",
        "block-cursor-text-style": "bold",
    },
)

PAPER = Theme(
    name="paper",
    primary="#8a4f0f",
    secondary="#6b5d4c",
    accent="#8a4f0f",
    foreground="#2b241d",
    background="#f7f1e5",
    surface="#efe6d5",
    panel="#e6dac4",
    success="#46603a",
    warning="#8a4f0f",
    error="#9c3a26",
    dark=False,
    variables={
        "quiet": "#6b5d4c",
        "kept": "#46603a",
        "late": "#9c3a26",
        "footer-key-foreground": "#8a4f0f",
        "input-selection-background": "#8a4f0f 25%",
        "block-cursor-background": "#8a4f0f",
        "block-cursor-foreground": "#f7f1e5",
        "block-cursor-text-style": "bold",
    },
)

OURS = (CREMA, PAPER)

SHARED_VARIABLES = {"quiet": "secondary", "kept": "success", "late": "error"}
"""Our own variables, and the colour of any other theme that stands in for each."""
