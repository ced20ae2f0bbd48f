"""The log of the coach's own questions, from all that is kept in the coach's own folder."""

from collections.abc import Sequence

from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.questions.log import QuestionLog
from peercoach_tui.domain.timeline import Timeline, batches_in


def log_of(moments: Sequence[AnyMoment]) -> QuestionLog:
    """Return the log of all that is kept in the coach's own folder; quick where nothing was written or switched."""
    if not any(isinstance(moment, QuestionLog.KINDS) for moment in moments):
        return QuestionLog()
    timeline = Timeline(batches_in(moments))
    timeline.take(moments)
    return QuestionLog(timeline.of_kind(*QuestionLog.KINDS))
