"""What is kept of who is met."""

from datetime import date

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.moment import Id, Moment
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.partners.partner import Pause


class PartnerAdded(Moment, tag="partner added"):
    """Someone to meet. Their id is the name of their folder. The fields are those of a `Partner`."""

    name: str
    cadence: Cadence = Cadence()
    agreement: str = ""
    archived: bool = False
    group: str = ""
    role: str = ""
    since: date | None = None
    contact: str = ""
    topics: str = ""
    named: bool | None = None
    pause: Pause | None = None


class PartnerChanged(Moment, tag="partner changed"):
    """Something of a partner was changed, in a meeting (`session`) or in none: only what has a value.

    An `agreement` on confidentiality is made and changed so; it is the partner's until another one is.
    """

    session: Id | None = None
    name: str | UnsetType = UNSET
    cadence: Cadence | UnsetType = UNSET
    agreement: str | UnsetType = UNSET
    archived: bool | UnsetType = UNSET
    group: str | UnsetType = UNSET
    role: str | UnsetType = UNSET
    since: date | UnsetType | None = UNSET
    contact: str | UnsetType = UNSET
    topics: str | UnsetType = UNSET
    named: bool | UnsetType | None = UNSET
    pause: Pause | UnsetType | None = UNSET
