"""The root of every error that a person can cause or mend, and what is raised where they stop something."""

import errno
import re

_PLAIN = {
    errno.EIO: "the disk doesn't answer as it should",
    errno.EINVAL: "the system doesn't take that",
    errno.EXDEV: "it would leave its disk",
    errno.EILSEQ: "it has a sign that no name may have",
}
"""What stands in the place of words of the system that no person says."""
_UNSAID = re.compile(r"\b(?:errors?|invalid)\b")


class PeercoachError(Exception):
    """Something a person can mend. Its text is one whole sentence that says what is wrong and what to do.

    The text never holds a note, a draft or a follow-up: it may end in a terminal's scrollback.
    """


class Stopped(PeercoachError):
    """Who runs it stopped it before its end; the sentence says what became of it."""


def reason(problem: Exception) -> str:
    """Return the system's words for what went wrong, as part of a sentence: "permission denied"."""
    words = (getattr(problem, "strerror", None) or str(problem) or "the system gives no reason").lower()
    if _UNSAID.search(words) is None:
        return words
    return _PLAIN.get(getattr(problem, "errno", None) or 0, "the system can't say why")
