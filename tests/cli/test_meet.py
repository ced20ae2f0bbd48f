"""`peercoach meet [NAME]`: whom it opens for, and what it says where that is nobody, or several."""

from argparse import Namespace
from pathlib import Path

import pytest

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.commands import meet
from peercoach_tui.cli.places import Places
from peercoach_tui.domain.partners.moments import PartnerAdded
from tests.cli.people import ANA, BEGAN, BEN, Home
from tests.cli.running import refused, run
from tests.cli.test_brief import briefed, damage
from tests.cli.test_opening import Opened, opened  # noqa: F401
from tests.terminal import Terminal


def places(home: Home) -> Places:
    return Places(data=home.data, state=home.state, settings=home.path / "settings.toml")


@pytest.mark.parametrize(("name", "id"), [("ben", BEN), ("OKAFOR", BEN), ("kaf", BEN), (ANA, ANA), ("zoe\u0308", ANA), ("", ANA)])
def test_whom_one_names(two: Home, name: str, id: str) -> None:
    assert meet.whom(places(two), name).id == id


def test_two_of_one_name_are_told_apart_by_their_group(two: Home) -> None:
    two.keep("ben-2", PartnerAdded(id="ben-2-added", at=BEGAN, name="Ben Okafor", group="Research"))
    assert meet.whom(places(two), "ben (research)").id == "ben-2"
    with pytest.raises(Misused, match=r"Ben Okafor \(added 5 Jan.*Ben Okafor \(Research\)|Research\).*\(added 5 Jan"):
        meet.whom(places(two), "Ben Okafor")
    with pytest.raises(Misused, match="nobody is called"):
        meet.whom(places(two), "ben (sales)")


def test_who_is_next_without_a_name_or_of_many(two: Home) -> None:
    two.add("okafor-2", "Ada Okafor")
    with pytest.raises(Misused, match=r"'okafor' may be (Ben Okafor or Ada Okafor|Ada Okafor or Ben Okafor). Write more"):
        meet.whom(places(two), "okafor")
    assert meet.whom(places(two), "ada o").id == "okafor-2"


def test_nobody_and_what_cannot_be_read(two: Home) -> None:
    with pytest.raises(Misused, match=r"nobody is called 'Okafro'. Did you mean Ben Okafor\?"):
        meet.whom(places(two), "Okafro")
    damage(two, ANA)
    with pytest.raises(Misused, match="Zoë Ruiz: "):
        meet.whom(places(two), ANA)


def test_the_app_opens_on_their_page(two: Home, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setenv("PEERCOACH_STATE", str(two.state))
    assert meet.COMMAND.run(Namespace(data=str(two.data), name="ben", plain=False)) == 7
    assert opened.workspace.opens_on == BEN and opened.root == two.data


def test_without_a_terminal_it_is_one_sentence(two: Home) -> None:
    assert "needs a terminal" in refused(run(two.path, "meet", "ben", **two.variables))


def test_what_a_person_can_mend_ends_with_2(two: Home) -> None:
    with two.opened():
        pass
    window = Terminal(two.path, "meet", "nobody", **two.variables)
    window.wait(lambda text: "nobody is called 'nobody'" in text)
    assert window.end() == 2


def test_a_real_terminal_shows_nobody_else(two: Home) -> None:
    window = Terminal(two.path, "meet", "ben", **two.variables)
    text = window.wait(lambda text: "Ben Okafor" in text and "enter begin" in text)
    assert "Zoë" not in text
    window.kill()


def test_hidden_names_are_printed_nowhere(two: Home, tmp_path: Path) -> None:
    two.settings("hide_names = true\n")
    number = {BEN: "2", ANA: "1"}
    assert briefed(two, "ben").startswith(f"Partner {number[BEN]} ")
    assert briefed(two, "partner 1").startswith(f"Partner {number[ANA]} ")
    assert "Zoë" not in briefed(two) and "Partner 1 said" in briefed(two)
    said = refused(run(two.path, "brief", "Okafro", **two.variables))
    assert "Names are hidden: Partner 1 is who was added first." in said and "Ben" not in said
