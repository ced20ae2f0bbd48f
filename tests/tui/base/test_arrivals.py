"""What a terminal sent, however its bytes come: pastes are one text, keys are keys, reports are neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.tui.base.arrivals import ESCAPE_SECONDS, MOST_TYPED, PASTE_SECONDS, TOGETHER, TORN_SECONDS, Arrivals, Sort

LONG = "a line that was pasted, and not typed by any hand"


def arrived(*reads: bytes, apart: float = 0.0, after: float = PASTE_SECONDS, typing: bool = False) -> list[tuple[Sort, str]]:
    """Return what arrives of reads, runs of text in one piece."""
    arrivals, now, found = Arrivals(), 10.0, []
    for read in reads:
        found += arrivals.due(now)
        arrivals.read(read, now, typing=typing)
        found += arrivals.due(now)
        now += apart
    found += arrivals.due(now + after)
    joined: list[tuple[Sort, str]] = []
    for each in found:
        if joined and joined[-1][0] is each.sort is Sort.TEXT:
            joined[-1] = Sort.TEXT, joined[-1][1] + each.text
        else:
            joined.append((each.sort, each.text))
    return joined


def text(typed: str) -> list[tuple[Sort, str]]:
    return [(Sort.TEXT, typed)]


# Keys


def test_letters_are_keys_with_enter_behind_them() -> None:
    assert arrived(b"nsaw it\rnzap\r]") == text("nsaw it\rnzap\r]")


def test_escape_and_a_letter_in_one_read_are_two_keys() -> None:
    assert arrived(b"\x1bn") == [(Sort.ESCAPE, "\x1b"), (Sort.TEXT, "n")]
    assert arrived(b"\x1b\x1b") == [(Sort.ESCAPE, "\x1b")] * 2
    assert arrived(b"\x1b]") == [(Sort.ESCAPE, "\x1b"), (Sort.TEXT, "]")]


@pytest.mark.parametrize("part", [b"\x1b", b"\x1b[", b"\x1bO"])
def test_escape_alone_is_a_key_once_nothing_follows(part: bytes) -> None:
    arrivals = Arrivals()
    arrivals.read(part, 1.0)
    assert arrivals.due(1.0 + ESCAPE_SECONDS / 2) == []
    found = [(each.sort, each.text) for each in arrivals.due(1.1 + ESCAPE_SECONDS)]
    assert found == [(Sort.ESCAPE, "\x1b"), *(text(part[1:].decode()) if part[1:] else [])]


@pytest.mark.parametrize("sequence", ["\x1b[A", "\x1b[1;5C", "\x1bOP", "\x1b[15~", "\x1b[[A", "\x1b[97;;97u"])
def test_a_key_that_comes_as_a_sequence_is_one_however_it_is_cut(sequence: str) -> None:
    for cut in range(1, len(sequence)):
        assert arrived(sequence[:cut].encode(), sequence[cut:].encode(), apart=0.05) == [(Sort.SEQUENCE, sequence)]


def test_a_sequence_alone_is_known_at_once() -> None:
    arrivals = Arrivals()
    arrivals.read(b"\x1b[B", 1.0)
    assert [each.text for each in arrivals.due(1.0)] == ["\x1b[B"]


def test_a_letter_alone_is_known_at_once_where_a_line_is_open_and_else_waits_for_more() -> None:
    arrivals = Arrivals()
    arrivals.read(b"a", 1.0, typing=True)
    assert [each.text for each in arrivals.due(1.0)] == ["a"]
    arrivals.read(b"\r", 2.0, typing=True)
    assert arrivals.due(2.0) == [] and arrivals.patience(2.0) == pytest.approx(TOGETHER)
    assert [each.text for each in arrivals.due(2.0 + 2 * TOGETHER)] == ["\r"]
    arrivals.read(b"a", 3.0)
    assert arrivals.due(3.0) == []


@pytest.mark.parametrize("torn", [b"\x1b[12;", b"\x1b[<35;4"])
def test_a_torn_sequence_never_acts(torn: bytes) -> None:
    assert arrived(torn, after=TORN_SECONDS) == []
    assert arrived(torn, b"\x1b[A", apart=0.02) == [(Sort.SEQUENCE, "\x1b[A")]


# Bytes that are no text


def test_a_byte_that_is_no_letter_is_replaced() -> None:
    assert arrived(b"\xe9x") == text("\ufffdx")
    assert arrived(b"a\xff\xfe\x1b[A") == [(Sort.TEXT, "a\ufffd\ufffd"), (Sort.SEQUENCE, "\x1b[A")]
    assert arrived(b"\xc3", after=2 * ESCAPE_SECONDS) == text("\ufffd")
    assert arrived(b"\xc3\x1b[A") == [(Sort.TEXT, "\ufffd"), (Sort.SEQUENCE, "\x1b[A")]


def test_a_letter_cut_in_two_is_whole() -> None:
    assert arrived(b"\xc3", b"\xa9", apart=0.02) == text("é")


def test_an_old_report_of_the_mouse_is_a_report_of_today() -> None:
    assert arrived(b"\x1b[M" + bytes([32, 32 + 200, 32 + 7])) == [(Sort.REPORT, "\x1b[<0;200;7M")]
    assert arrived(b"\x1b[M#" + b"!" * 2) == [(Sort.REPORT, "\x1b[<3;1;1m")]
    assert arrived(b"\x1b[M\xc3\xa9", b"\xa9n", apart=0.001) == [(Sort.REPORT, "\x1b[<163;137;137M"), (Sort.TEXT, "n")]


@pytest.mark.parametrize("report", ["\x1b[<0;-1;5M", "\x1b[I", "\x1b[?2026;2$y", "\x1b[32;4;5M", "\x1b[3;4R"])
def test_reports_wait_for_nothing(report: str) -> None:
    arrivals = Arrivals()
    arrivals.read(b"half" + report.encode(), 1.0)
    assert [(each.sort, each.text) for each in arrivals.due(1.0)] == [(Sort.REPORT, report)]


# Pastes


INSIDE = st.text(st.characters(blacklist_categories=["Cs"]) | st.sampled_from("\x1b\x11\r\n[~"), max_size=80)


@given(INSIDE, st.lists(st.integers(1, 9), max_size=12))
def test_a_paste_is_one_text_to_the_letter_however_it_is_cut(inside: str, cuts: list[int]) -> None:
    if "\x1b[201~" in inside:
        return
    sent = b"a\x1b[200~" + inside.encode() + b"\x1b[201~b"
    reads: list[bytes] = []
    for cut in cuts:
        reads, sent = [*reads, sent[:cut]], sent[cut:]
    assert arrived(*filter(None, [*reads, sent]), apart=0.02) == [(Sort.TEXT, "a"), (Sort.PASTE, inside), (Sort.TEXT, "b")]


def test_a_paste_without_its_end_ends() -> None:
    assert arrived(b"\x1b[200~half", after=PASTE_SECONDS / 2) == []
    assert arrived(b"\x1b[200~half\x1b[20", after=PASTE_SECONDS) == [(Sort.PASTE, "half\x1b[20")]


def test_bytes_without_brackets_are_a_paste_with_a_line_break_and_more_than_a_hand_types() -> None:
    assert arrived(f"{LONG}\rq".encode()) == [(Sort.PASTE, f"{LONG}\rq")]
    assert arrived(f"{LONG}\x1b[31m\n\x11".encode()) == [(Sort.PASTE, f"{LONG}\x1b[31m\n\x11")]
    at_most = "x" * MOST_TYPED
    assert arrived(f"{at_most}\r".encode()) == text(f"{at_most}\r")
    assert arrived(f"{at_most}x\r".encode()) == [(Sort.PASTE, f"{at_most}x\r")]
    assert arrived(f"{LONG}{LONG}".encode()) == text(f"{LONG}{LONG}")


def test_reads_that_come_at_once_are_judged_as_one() -> None:
    reads = [bytes([each]) for each in f"{LONG}\r".encode()]
    assert arrived(*reads, apart=TOGETHER / 2) == [(Sort.PASTE, f"{LONG}\r")]
    assert arrived(*reads, apart=2 * TOGETHER) == text(f"{LONG}\r")
    assert arrived(*reads, apart=TOGETHER / 2, typing=True) == [(Sort.TEXT, "a"), (Sort.PASTE, f"{LONG[1:]}\r")]


@given(st.lists(st.binary(min_size=1, max_size=12), max_size=12), st.sampled_from([0.0, 0.002, 0.02, 2.0]), st.booleans())
def test_whatever_comes_something_is_made_of_it_and_nothing_waits_for_ever(
    reads: list[bytes], apart: float, typing: bool
) -> None:
    arrivals, now = Arrivals(), 10.0
    for read in reads:
        arrivals.read(read, now, typing=typing)
        arrivals.due(now)
        now += apart
    for _ in range(4):
        now += arrivals.patience(now) or 0.0
        arrivals.due(now)
    arrivals.due(now + PASTE_SECONDS)
    assert arrivals.patience(now + PASTE_SECONDS) is None
