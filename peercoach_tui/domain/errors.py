"""The root of every error that a person can cause or mend, and what is raised where they stop something."""


class PeercoachError(Exception):
    """Something a person can mend. Its text is one whole sentence that says what is wrong and what to do.

    The text never holds a note, a draft or a follow-up: it may end in a terminal's scrollback.
    """


class Stopped(PeercoachError):
    """Who runs it stopped it before its end; the sentence says what became of it."""
