"""Lists of questions of which it is known what the check should find."""

import pytest

from tests.domain.questions.figures import CASES, cases, figures

EIGHTH = "questions-eighth-heard.tsv"
HEARD = tuple(sorted(path.name for path in CASES.glob("questions-*-heard.tsv")))
LISTS = ("questions-ours.tsv", "questions-held-out.tsv", *(name for name in HEARD if name != EIGHTH))
NEAR = "questions-near.tsv"
"""Hurried spellings, titles, topics put first, stories of one's own, and open questions that come near to a rule."""
SURE = ("closed", "advice", "fact", "two-in-one", "tag", "why-past")


def test_each_of_the_first_list_is_read_right() -> None:
    for case in cases("questions.tsv"):
        wanted = case.kinds - {"open"}
        assert wanted <= case.found, case
        assert not (case.warned and case.kinds <= {"open", "invites"}), case


@pytest.mark.parametrize("name", (*LISTS, EIGHTH, NEAR))
def test_of_a_list_nearly_all_is_found_and_no_open_question_warned_of(name: str) -> None:
    all_of = cases(name)
    for kind, each in figures(all_of).items():
        assert each.recall >= 0.95, (kind, each)
        assert each.right >= 0.95, (kind, each)
    assert [case.text for case in all_of if case.is_open and case.warned] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_half_of_open_questions_and_has_some_of_each_kind(name: str) -> None:
    all_of = cases(name)
    assert sum(case.is_open for case in all_of) > 0.35 * len(all_of)
    assert all(each.there >= (5 if kind in SURE else 2) for kind, each in figures(all_of).items())
    assert len({case.text for case in all_of}) == len(all_of)
