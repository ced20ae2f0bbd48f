"""Follow-ups that are made before a close."""

from datetime import date

from peercoach_tui.domain.reading.line import WrittenFollowUp
from peercoach_tui.domain.side import Side

SCOPE = WrittenFollowUp(what="ask for the scope", when="when I see Dana on Monday", owner=Side.THEM, due=date(2026, 11, 27))
ARTICLE = WrittenFollowUp(what="send the article", owner=Side.ME)
