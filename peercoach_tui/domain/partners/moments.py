"""What is kept of who is met."""

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.moment import Id, Moment
from peercoach_tui.domain.partners.partner import Cadence


class PartnerAdded(Moment, tag="partner added"):
    """Someone to meet. Their id is the name of their folder."""

    name: str
    cadence: Cadence = Cadence()
    agreement: str = ""
    archived: bool = False


class PartnerChanged(Moment, tag="partner changed"):
    """Something of a partner was changed, in a meeting (`session`) or in none: only what has a value.

    An `agreement` on confidentiality is made and changed so; it is the partner's until another one is.
    """

    session: Id | None = None
    name: str | UnsetType = UNSET
    cadence: Cadence | UnsetType = UNSET
    agreement: str | UnsetType = UNSET
    archived: bool | UnsetType = UNSET
