"""What is said in a window of a meeting that goes on in another one."""

from peercoach_tui.meeting.meeting import Meeting


def elsewhere_words(meeting: Meeting) -> str:
    """Return the sentence that says that a meeting is held in another window, or was closed there; "" while it is here."""
    whose, holding = f"The meeting with {meeting.partner.short}", meeting.clock.elsewhere
    if meeting.clock.ended_elsewhere:
        return f"{whose} was closed in another window."
    return f"{whose} goes on in another window since {meeting.session.local(holding.since):%H:%M}." if holding else ""
