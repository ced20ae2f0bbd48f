"""The partner's three answers in words: as the partner says them, as a story tells them, and on a card."""

from peercoach_tui.domain.sessions.moments import Answer

SAID = {
    Answer.HEARD: "I felt heard",
    Answer.MATTERED: "We spoke about what matters to me",
    Answer.TAKES_AWAY: "I take something away",
}
"""What the partner answers, 0 to 10, in their own voice."""
TOLD = {Answer.HEARD: "felt heard", Answer.MATTERED: "spoke about what matters", Answer.TAKES_AWAY: "takes something away"}
"""The same, told of the partner."""
ON_CARD = {Answer.HEARD: "felt heard", Answer.MATTERED: "what matters", Answer.TAKES_AWAY: "takes away"}
"""The same, where all three stand side by side."""
