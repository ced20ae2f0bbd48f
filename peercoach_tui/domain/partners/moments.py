"""What is kept of who is met."""

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.partners.partner import Cadence


class PartnerAdded(Moment, tag="partner added"):
    """Someone to meet. Their id is the name of their folder."""

    name: str
    cadence: Cadence = Cadence()
    agreement: str = ""
    archived: bool = False


class PartnerChanged(Moment, tag="partner changed"):
    """Something of a partner was changed: only what has a value."""

    name: str | UnsetType = UNSET
    cadence: Cadence | UnsetType = UNSET
    agreement: str | UnsetType = UNSET
    archived: bool | UnsetType = UNSET
