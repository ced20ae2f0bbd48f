"""One line: the words of a note, to be mended."""

from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.line_dialog import LineDialog

EARLIER = "the earlier wording can still be read"


class MendLine(LineDialog):
    """Asks for other words of a note that reads so now."""

    def __init__(self, words: str, draft: Draft, with_keys: WithKeys) -> None:
        super().__init__("mend the note", draft, with_keys, stands=words, more=EARLIER)
