"""A person and a meeting in words, remembered: the arrows ask for them at each key."""

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.story import Line, story
from peercoach_tui.tui.partners.person_words import PersonTold, person_told
from peercoach_tui.workspace import Workspace


class InWords:
    """The last of each, the same as long as nothing was kept with the partner."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._person: tuple[Brief, PersonTold] | None = None
        self._story: tuple[Brief, Account, tuple[Line, ...]] | None = None

    def person(self, told: Brief) -> PersonTold:
        """Return what is known of a partner."""
        if self._person is None or self._person[0] is not told:
            self._person = told, person_told(told, self._workspace.acts(told.partner.id).fold, self._workspace.today)
        return self._person[1]

    def story(self, told: Brief, account: Account) -> tuple[Line, ...]:
        """Return a meeting as it is read again."""
        if self._story is None or self._story[0] is not told or self._story[1] is not account:
            workspace, content = self._workspace, self._workspace.content
            log = workspace.acts(told.partner.id).fold.log
            lines = story(account.seen_from(workspace.zone), log, content.stages, content.checklist, told.partner.short)
            self._story = told, account, lines
        return self._story[2]
