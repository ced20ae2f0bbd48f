"""One line: what to bring up with someone."""

from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.line_dialog import LineDialog


class BringLine(LineDialog):
    """Asks what to bring up with the one of that first name."""

    def __init__(self, name: str, draft: Draft, with_keys: WithKeys) -> None:
        super().__init__(f"bring up with {name}", draft, with_keys)
