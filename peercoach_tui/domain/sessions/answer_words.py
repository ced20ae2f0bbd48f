"""What is said in the close, in words: the partner's three answers, and what each says of the meeting itself."""

from peercoach_tui.domain.sessions.moments import Answer, Feedback

SAID = {
    Answer.HEARD: "I felt heard",
    Answer.MATTERED: "We spoke about what matters to me",
    Answer.TAKES_AWAY: "I take something away",
}
"""What the partner answers, 0 to 10, in their own voice."""
FROM_0_TO_10 = "0 is not at all, 10 is fully."
"""How the partner answers."""
THANKED = "Thank you."
TOLD = {Answer.HEARD: "felt heard", Answer.MATTERED: "spoke about what matters", Answer.TAKES_AWAY: "takes something away"}
"""The same, told of the partner."""
SHORT = {Answer.HEARD: "heard", Answer.MATTERED: "what matters", Answer.TAKES_AWAY: "takes away"}
"""The same, where all three stand on one line."""
FEEDBACK = {Feedback.HELPED: "what helped", Feedback.MORE_OF: "more of"}
"""What each says of the meeting itself, as a story tells it."""
ON_CARD = {Answer.HEARD: "felt heard", Answer.MATTERED: "what matters", Answer.TAKES_AWAY: "takes away"}
"""The same, where all three stand side by side."""


def three_questions(partner: str) -> str:
    """Return "Ana, three questions for you"; `partner` is a first name."""
    return f"{partner}, three questions for you"
