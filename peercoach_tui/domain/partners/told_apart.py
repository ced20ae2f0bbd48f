"""What tells people of one name apart."""

from collections.abc import Iterable
from datetime import date

from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.words import short_day
from peercoach_tui.domain.zones import local_day


def told_apart(partners: Iterable[Partner], today: date, zone: str) -> dict[str, str]:
    """Return, by the id of each who isn't the only one of that name, what tells them apart.

    That is the group they work in; where it isn't known, or is the same, the day on which they were added; where that is the
    same too, their number in the order in which they were. `today` is the local date in `zone`.
    """
    of_a_name: dict[str, list[Partner]] = {}
    for partner in partners:
        of_a_name.setdefault(common_form(partner.name), []).append(partner)
    return {id: words for same in of_a_name.values() if len(same) > 1 for id, words in _apart(same, today, zone)}


def alike(partners: Iterable[Partner]) -> frozenset[str]:
    """Return the ids of all whose first name someone of another name has as well."""
    of_a_first_name: dict[str, list[Partner]] = {}
    for partner in partners:
        of_a_first_name.setdefault(common_form(partner.first_name), []).append(partner)
    several = (same for same in of_a_first_name.values() if len({common_form(partner.name) for partner in same}) > 1)
    return frozenset(partner.id for same in several for partner in same)


def _apart(same: list[Partner], today: date, zone: str) -> Iterable[tuple[str, str]]:
    same = sorted(same, key=lambda partner: (partner.added, partner.id))
    added = [f"added {short_day(local_day(partner.added, zone), today)}" for partner in same]
    groups = [squeezed(partner.group) for partner in same]
    forms = [common_form(group) for group in groups]
    for number, (partner, group, form, day) in enumerate(zip(same, groups, forms, added, strict=True), start=1):
        words = group if form and forms.count(form) == 1 else f"{group}, {day}" if form else day
        rivals = [other for other in range(len(same)) if (forms[other], added[other]) == (form, day)]
        yield partner.id, f"{words}, number {number}" if words != group and len(rivals) > 1 else words
