"""What is read in a row is ink, what steps back is quiet, and amber marks the chosen one alone."""

from textual.content import Content

from peercoach_tui.tui.widgets.row import Row, marked_title, one_row, over_lines, second_line


def styles(drawn: Content) -> dict[str, str]:
    return {drawn.plain[span.start : span.end].strip(): str(span.style) for span in drawn.spans if span.end > span.start}


def drawn(row: Row, *, lit: bool) -> dict[str, str]:
    return styles(one_row(row, marked_title(row, lit=lit), column=8, width=40, lit=lit))


def test_a_title_is_read_and_what_is_said_of_it_steps_back() -> None:
    row = Row(title="Ana", about=("last 3 Nov",))
    assert drawn(row, lit=False) == {"": "bold $accent", "Ana": "$foreground", "last 3 Nov": "$quiet"}
    assert drawn(row, lit=True) == {"▸": "bold $accent", "Ana": "bold $strong", "last 3 Nov": "$quiet"}


def test_a_label_steps_back_and_what_stands_beside_it_is_read() -> None:
    row = Row(title="Role", about=("leads",), labels=True)
    assert drawn(row, lit=False) == {"": "bold $accent", "Role": "$quiet", "leads": "$foreground"}
    assert drawn(row, lit=True) == {"▸": "bold $accent", "Role": "$quiet", "leads": "bold $strong"}
    assert styles(second_line(row, 40, lit=True))["leads"] == "bold $strong"
    assert drawn(row.but(dim=True), lit=False)["leads"] == "$quiet"


def test_below_a_title_a_part_is_left_out_of_which_next_to_nothing_would_be_seen() -> None:
    row = Row(title="Closing round", about=("Fri 11 Dec 16:00", "· old library"), right="in 2 weeks")
    assert second_line(row, 34).plain == "  Fri 11 Dec 16:00      in 2 weeks"
    assert second_line(row, 44).plain == "  Fri 11 Dec 16:00 · old library  in 2 weeks"


def test_a_title_takes_as_many_lines_as_it_may() -> None:
    row = Row(title="scope before date, in every first conversation")
    title = marked_title(row, lit=True)
    assert [line.plain.rstrip() for line in over_lines(title, 40, 2)] == ["▸ scope before date, in every", "  first conversation"]
    assert over_lines(title, 40, 1) == [title]
    assert [line.plain.rstrip() for line in over_lines(title, 20, 2)][1].endswith("…")
    assert [line.plain for line in over_lines(marked_title(Row(title="short"), lit=False), 40, 2)] == ["  short"]
