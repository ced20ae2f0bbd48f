"""Hiding every name, and showing them again."""

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.workspace import Workspace

HIDDEN = "Every name is hidden; /hide shows them again."
SHOWN = "Names are shown again."


def turn_names(workspace: Workspace) -> str:
    """Hide every name that is said, or say them again; return what was done, and why it won't last where it can't be kept."""
    hides = not workspace.settings.hide_names
    try:
        workspace.choose("hide_names", hides)
    except PeercoachError as problem:
        return f"{HIDDEN if hides else SHOWN} {problem}"
    return HIDDEN if hides else SHOWN
