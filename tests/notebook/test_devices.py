"""Three devices keep the same partner: whatever of their files is there, in whatever order, it folds to one thing."""

import random
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.lines import act_line, header_line
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.notebook.union import ENCODER
from tests.conftest import Clock
from tests.domain.timelines import BEGAN, timelines

BEGINNING: tuple[AnyMoment, ...] = (
    PartnerAdded(id="added", at=BEGAN, name="Ana Ruiz"),
    SessionBegun(id="s", at=BEGAN, partner="ana", began=BEGAN, zone="Europe/Berlin", first=Side.ME),
)
DEVICES = ("here", "there", "elsewhere")


def lines_of(device: str, acts: Sequence[Sequence[AnyMoment]]) -> list[bytes]:
    """Return the lines of a file of a device: its header, then an act each."""
    written = [act_line(number, map(ENCODER.encode, act)) for number, act in enumerate(acts, start=1)]
    return [header_line("ana", device), *written]


def folded(folder: Path) -> object:
    """Return all that is folded from the files in a data folder."""
    notebook = Notebook.reading(folder, now=Clock())
    notebook.load()
    fold = Fold("ana", notebook.moments("ana"))
    notebook.close()
    return fold.partner, fold.sessions, fold.accounts, fold.follow_ups, list(fold.timeline)


@settings(max_examples=60, deadline=None)
@given(
    st.tuples(*(timelines(str(place)) for place in range(3))),
    st.lists(st.floats(0, 1), min_size=3, max_size=3),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_what_three_devices_kept_folds_to_one_thing(
    kept: tuple[tuple[AnyMoment, ...], ...], shares: list[float], torn: bool, chance: random.Random
) -> None:
    expected = Fold("ana", BEGINNING)
    with TemporaryDirectory() as root:
        folder = Path(root, "partners", "ana")
        folder.mkdir(parents=True)
        for device, moments, share in zip(DEVICES, kept, shares, strict=True):
            acts = [BEGINNING, *([moment] for moment in moments)]
            there = acts[: 1 + round(share * len(moments))]
            expected.take(moment for act in there for moment in act)
            lines = lines_of(device, there)
            if torn:
                # A tail that was being written when the power went counts for nothing.
                lines.append(act_line(len(there) + 1, [ENCODER.encode(BEGINNING[0].but(id="torn"))])[: chance.randint(1, 40)])
            content = b"".join(lines)
            names = [f"{device}.1-0123abcd.jsonl", f"{device}.1-0123abcd (conflict copy).jsonl"]
            chance.shuffle(names)
            for name in names[: chance.randint(1, 2)]:
                (folder / name).write_bytes(content)
        whole = expected.partner, expected.sessions, expected.accounts, expected.follow_ups, list(expected.timeline)
        assert folded(Path(root)) == whole


@settings(max_examples=30, deadline=None)
@given(timelines("1"), st.randoms(use_true_random=False))
def test_a_file_in_whatever_order_and_doubled_folds_to_the_same(moments: tuple[AnyMoment, ...], chance: random.Random) -> None:
    header, *lines = lines_of("here", [BEGINNING, *([moment] for moment in moments)])
    with TemporaryDirectory() as root:
        folder = Path(root, "partners", "ana")
        folder.mkdir(parents=True)
        (folder / "here.1-0123abcd.jsonl").write_bytes(b"".join([header, *lines]))
        whole = folded(Path(root))
        shuffled = [*lines, *chance.choices(lines, k=3)]
        chance.shuffle(shuffled)
        (folder / "here.1-0123abcd.jsonl").write_bytes(b"".join([header, *shuffled]))
        assert folded(Path(root)) == whole
