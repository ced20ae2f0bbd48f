"""The bytes of a file and the moments in them: what is whole, what a flaw costs, and that no bytes stop the reading."""

from zlib import crc32

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.notebook.lines import Header, InFile, act_line, read
from peercoach_tui.notebook.union import Odd, moment_of
from tests.notebook.making import HEADER, ana, begun, file_of, line, note

ONE, TWO, THREE = line(1, note("one", "a")), line(2, note("two", "b")), line(3, note("three", "c"))
WHOLE = HEADER + ONE + TWO + THREE


def wrong(act: bytes) -> bytes:
    """Return the line with another text, and so with a wrong sum."""
    return act.replace(b'"text":"', b'"text":"x')


def found(content: InFile) -> tuple[list[str], list[tuple[int, str]]]:
    return [*content.entries], [(finding.line, finding.what) for finding in content.findings]


def test_a_whole_file_is_read_whole() -> None:
    content = read(WHOLE, "ana")
    assert content == InFile(Header.SOUND, content.entries, "here", (), 0, whole=True, next=4)
    assert list(content.entries.values()) == [note("one", "a"), note("two", "b"), note("three", "c")]


def test_the_bytes_are_those_that_are_described() -> None:
    file = b'{"peercoach":2,"partner":"ana","device":"here"}'
    act = b'[{"kind":"note","id":"one","at":"2026-11-24T09:30:00Z","session":"first","text":"a"}]'
    described = b'{"crc":%d,"file":%s}\n{"crc":%d,"n":1,"act":%s}\n' % (crc32(file), file, crc32(act + b",1"), act)
    assert described == HEADER + ONE


def test_a_header_alone_is_a_whole_file() -> None:
    assert read(HEADER, "ana") == InFile(Header.SOUND, {}, "here", (), 0, whole=True, next=1)


def test_an_act_is_a_line() -> None:
    content = read(HEADER + line(1, begun(), note("one")) + line(2, note("two")), "ana")
    assert found(content) == (["first", "one", "two"], []) and content.next == 3


def test_line_ends_of_another_system_are_no_flaw() -> None:
    assert found(read(WHOLE.replace(b"\n", b"\r\n"), "ana")) == (["one", "two", "three"], [])


def test_a_damaged_line_costs_that_line_and_is_named() -> None:
    content = read(HEADER + ONE + TWO[: len(TWO) // 2] + b"\n" + THREE, "ana")
    assert found(content) == (["one", "three"], [(3, "can't be read")])
    assert not content.whole


def test_two_lines_joined_by_a_damaged_end_cost_the_first() -> None:
    content = read(HEADER + ONE[:-9] + TWO + THREE, "ana")
    assert found(content) == (["two", "three"], [(2, "can't be read")])
    both = read(HEADER + ONE[:-1] + TWO + THREE, "ana")
    assert list(both.entries) == ["one", "two", "three"]


def test_bytes_before_a_line_cost_nothing_but_are_named() -> None:
    content = read(HEADER + b"\0\0\0\0" + ONE + TWO, "ana")
    assert found(content) == (["one", "two"], [(2, "can't be read")])


def test_a_wrong_sum_that_decodes_is_shown_and_named() -> None:
    content = read(HEADER + wrong(ONE) + TWO, "ana")
    entry = content.entries["one"]
    assert moment_of(entry) == note("one", "xa") and isinstance(entry, Odd) and not entry.sound
    assert found(content)[1] == [(2, "has a wrong sum, so what it says may be damaged")]
    assert not content.whole


def test_a_wrong_number_is_a_wrong_sum() -> None:
    assert read(HEADER + ONE.replace(b'"n":1', b'"n":2'), "ana").findings[-1].what.startswith("has a wrong sum")


def test_missing_acts_are_named() -> None:
    assert found(read(HEADER + ONE + line(4, note("four")), "ana")) == (["one", "four"], [(3, "comes after 2 that are missing")])
    assert not read(HEADER + TWO, "ana").whole


def test_a_damaged_line_is_not_named_as_missing_as_well() -> None:
    assert len(read(HEADER + b"?\n" + TWO, "ana").findings) == 1


@pytest.mark.parametrize("cut", [1, 5, len(THREE) - 1])
def test_a_torn_tail_is_ignored_silently_and_closes_the_file(cut: int) -> None:
    content = read(WHOLE[: -len(THREE)] + THREE[:cut], "ana")
    if cut < len(THREE) - 1:
        assert found(content) == (["one", "two"], [])
    else:
        assert found(content) == (["one", "two", "three"], [])
    assert not content.whole


def test_a_tail_with_a_wrong_sum_is_ignored_silently() -> None:
    content = read(HEADER + ONE + wrong(TWO)[:-1], "ana")
    assert found(content) == (["one"], []) and not content.whole


def test_a_last_block_of_nothing_is_ignored_silently_and_closes_the_file() -> None:
    content = read(WHOLE + bytes(4096), "ana")
    assert found(content) == (["one", "two", "three"], []) and not content.whole
    torn = read(WHOLE[:-9] + bytes(50), "ana")
    assert found(torn) == (["one", "two"], []) and not torn.whole


def test_a_last_line_with_a_hole_that_was_not_synced_is_ignored_silently_and_closes_the_file() -> None:
    content = read(WHOLE[: -len(THREE)] + THREE[:9] + bytes(20) + THREE[29:], "ana")
    assert found(content) == (["one", "two"], []) and not content.whole


@pytest.mark.parametrize("header", [b"", b"?\n", HEADER[:-9] + b"\n", HEADER.replace(b"here", b"here2")])
def test_without_a_sound_header_the_lines_are_read_and_nothing_appended(header: bytes) -> None:
    content = read(header + ONE + TWO, "ana")
    assert found(content) == (["one", "two"], [(1, "doesn't say whose file it is")])
    assert content.header is Header.DAMAGED and not content.whole


def test_a_file_of_a_later_version_is_left() -> None:
    file = b'{"peercoach":3,"partner":"ana","device":"here"}'
    later = b'{"crc":%d,"file":%s}\n' % (crc32(file), file)
    assert read(later + ONE, "ana") == InFile(Header.LATER, {})
    assert read(later + b'{"crc":1,"sealed":"?"}\n', "ana") == InFile(Header.LATER, {})


def test_a_file_of_another_partner_is_left() -> None:
    assert read(WHOLE, "ben") == InFile(Header.OTHER, {})


def test_what_another_partner_s_header_begins_within_a_file_is_left() -> None:
    content = read(HEADER + ONE + file_of(note("theirs"), partner="ben"), "ana")
    assert found(content) == (["one"], [(3, "begins another file")])


def test_an_unknown_kind_is_carried_and_counted() -> None:
    later = b'{"kind":"hummed","id":"tune","at":"2026-11-24T09:30:00Z","loud":[1.50]}'
    content = read(HEADER + act_line(1, [later]) + TWO, "ana")
    assert content.entries == {"tune": Odd(later, None), "two": note("two", "b")}
    assert content.unknown == 1 and content.whole


def test_an_unknown_field_is_carried_and_counted() -> None:
    document = msgspec.json.encode(note("one"))[:-1] + b',"mood":{"crc":1}}'
    content = read(HEADER + act_line(1, [document]) + TWO, "ana")
    assert content.entries["one"] == Odd(document, note("one"))
    assert content.unknown == 1 and content.whole


def test_another_spelling_is_carried_as_it_is_and_not_counted() -> None:
    document = msgspec.json.encode(note("one")).replace(b":30:00Z", b":30:00+00:00")
    content = read(HEADER + act_line(1, [document]), "ana")
    assert content.entries["one"] == Odd(document, note("one")) and content.unknown == 0


@pytest.mark.parametrize(
    "document",
    [
        b'{"kind":"hummed","at":"2026-11-24T09:30:00Z"}',
        b'{"kind":"hummed","id":"../x"}',
        b'{"kind":"hummed","id":"x","loud":1e999}',
        b'{"id":"x"}',
        b"7",
        b'{"kind":"note","id":"one","at":"2026-11-24T09:30:00Z","session":"first"}',
        b'{"kind":"note","id":"one","at":"2026-11-24T09:30:00","session":"first","text":""}',
        b'{"kind":"note","id":"one","at":"9999-12-31T23:59:59-12:00","session":"first","text":""}',
        b'{"kind":"note","id":"one","at":"0001-01-01T00:00:00+12:00","session":"first","text":""}',
        b'{"kind":"note","id":"one","at":"2026-11-24T09:30:00Z","session":"first","text":"\xff"}',
        b'{"kind":"answered","id":"one","at":"2026-11-24T09:30:00Z","session":"first","answer":"heard","score":1000000000000000000}',
        b'{"kind":"note","id":"one","at":"2026-11-24T09:30:00Z","session":"first","text":"","x":'
        + b"[" * 99_999
        + b"]" * 99_999
        + b"}",
    ],
)
def test_what_can_t_be_is_skipped_and_named(document: bytes) -> None:
    content = read(HEADER + act_line(1, [document]) + TWO, "ana")
    assert found(content)[0] == ["two"] and [each.line for each in content.findings] == [2]
    assert not content.whole


def test_an_act_of_which_a_part_can_t_be_is_skipped_whole() -> None:
    assert found(read(HEADER + line(1, note("one"), begun(zone="Mars/Base")), "ana"))[0] == []


def test_a_moment_that_stands_twice_is_there_once() -> None:
    content = read(HEADER + line(1, note("one", "a")) + line(2, note("one", "b")), "ana")
    assert content.entries == {"one": note("one", "b")} and content.whole
    other = read(HEADER + line(1, note("one", "b")) + line(2, note("one", "a")), "ana")
    assert other.entries == content.entries


def test_names_without_a_text_say_no_word_of_a_note() -> None:
    secret = b'{"kind":"note","id":"one","at":"2026-11-24T09:30:00Z","session":"first","text":"","sort":"secret"}'
    content = read(HEADER + act_line(1, [secret]) + line(2, ana(name="se\x1bcret")), "ana")
    assert len(content.findings) == 2 and "secret" not in str(content.findings) and "se\x1b" not in str(content.findings)


LINES = [HEADER, *(line(number, note(f"id{number}", "words " * number)) for number in range(1, 8))]


@given(st.data())
def test_damage_within_a_line_costs_that_line_alone(data: st.DataObject) -> None:
    struck = data.draw(st.integers(1, len(LINES) - 1))
    lines = list(LINES)
    at = data.draw(st.integers(0, len(lines[struck]) - 2))
    put = data.draw(st.binary(max_size=6).filter(lambda put: b"\n" not in put))
    gone = data.draw(st.integers(0, len(lines[struck]) - 1 - at))
    lines[struck] = lines[struck][:at] + put + lines[struck][at + gone :]
    content = read(b"".join(lines), "ana")
    assert {f"id{number}" for number in range(1, 8) if number != struck} <= content.entries.keys()
    # A last line with holes was never synced: it goes silently, as a torn one.
    unsynced = struck == len(LINES) - 1 and b"\0" in lines[struck]
    if lines[struck].strip() and not unsynced:
        assert content.findings or content.entries == read(b"".join(LINES), "ana").entries


@given(st.lists(st.one_of(st.sampled_from([*LINES, b"\n", b"\0", b'{"crc":', b'"', b"\r"]), st.binary(max_size=9)), max_size=20))
def test_no_bytes_stop_the_reading(pieces: list[bytes]) -> None:
    read(b"".join(pieces), "ana")


@given(st.binary(), st.sampled_from([b"", HEADER]))
def test_any_bytes_can_be_read(content: bytes, header: bytes) -> None:
    read(header + content, "ana")


@given(st.integers(0, len(b"".join(LINES))))
def test_any_prefix_holds_the_lines_that_are_in_it_whole(length: int) -> None:
    content = read(b"".join(LINES)[:length], "ana")
    whole = b"".join(LINES)[:length].count(b"\n") - 1
    assert [f"id{number}" for number in range(1, whole + 1)] == [*content.entries][: max(0, whole)]
    assert len(content.entries) <= max(0, whole) + 1
    if length >= len(HEADER):
        assert content.findings == ()
