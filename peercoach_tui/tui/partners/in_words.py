"""What is shown of a partner and of a meeting in words, worked out anew only once something was kept with them."""

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.story import Line, story
from peercoach_tui.tui.partners.person_words import PersonTold, person_told
from peercoach_tui.workspace import Workspace


class InWords:
    """Remembers the words of the last partner and of the last meeting that were asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._person: tuple[Brief, PersonTold] | None = None
        self._meeting: tuple[Brief, Account, tuple[Line, ...]] | None = None

    def person(self, told: Brief) -> PersonTold:
        """Return what is known of a partner."""
        if self._person is None or self._person[0] is not told:
            fold = self._workspace.acts(told.partner.id).fold
            self._person = told, person_told(told, fold, self._workspace.today)
        return self._person[1]

    def meeting(self, told: Brief, account: Account) -> tuple[Line, ...]:
        """Return a meeting with a partner as it is read again."""
        if self._meeting is None or self._meeting[0] is not told or self._meeting[1] is not account:
            log, content = self._workspace.acts(told.partner.id).fold.log, self._workspace.content
            here = account.seen_from(self._workspace.zone)
            self._meeting = told, account, story(here, log, content.stages, content.checklist, told.partner.short)
        return self._meeting[2]
