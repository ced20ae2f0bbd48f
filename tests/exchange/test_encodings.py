"""Which encoding a text is in that says nothing of it."""

import pytest

from peercoach_tui.exchange.encodings import foreign_words, guessed, saved_twice

GERMAN, FRENCH = "Zoë: Müde und größer, ein Spaß – „so“", "Élan à la réunion, c’était très tôt"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        *(("cp1252", each) for each in (GERMAN, FRENCH, "Zoë", "don’t", "5 €", "Åse får øl på", "20° m² §4", "ÜBER ÄRGER")),
        *(("mac-roman", each) for each in (GERMAN, FRENCH, "Zoë", "Año, ¿qué?", "São João não")),
        *(("cp850", each) for each in ("Zoë: Müde und größer, ein Spaß", "Élan à la réunion")),
        *(("cp1250", each) for each in ("Zażółć gęślą jaźń", "Łukasz mówi o pracy", "Příliš žluťoučký kůň")),
        *(("cp1251", each) for each in ("Ольга", "Говорили о работе")),
    ],
)
def test_an_encoding_is_told_by_the_words(encoding: str, text: str) -> None:
    found = guessed(text.encode(encoding))
    assert found is not None and text.encode(encoding).decode(found[0]) == text


@pytest.mark.parametrize(
    "words",
    [
        *(
            "20 °C im Büro, sagte »nein«",
            "20 °C",
            "»nein«",
            "said…and",
            "5 µm",
            "geht‘s",
            "geht´s",
            "’t is laat",
            "am 5.\u00a0Mai: gut\u00a0!",
        ),
        *("tou·te·s", "Mit\u00adarbeiter", "´so", "10 ÷x", "x ±y", "ein½ Tag"),
    ],
)
def test_the_most_usual_encoding_is_left_for_a_likelier_one_alone(words: str) -> None:
    assert guessed(f"date,person,notes\n2026-11-24,Ana,{words}\n".encode("cp1252")) == ("cp1252", "Windows-1252")


@pytest.mark.parametrize(("encoding", "text"), [("shift_jis", "山田 仕事の話をした"), ("gb18030", "我们谈了工作")])
def test_one_that_comes_to_no_words_is_refused(encoding: str, text: str) -> None:
    assert guessed(text.encode(encoding)) is None
    assert guessed(f"date,person,notes\n2026-11-24,{text}\n".encode(encoding)) is None


def test_what_was_saved_in_a_wrong_encoding_once() -> None:
    assert saved_twice(GERMAN.encode().decode("cp1252", "replace")) and not saved_twice(f"{GERMAN} {FRENCH}")


def test_the_words_by_which_one_sees_it() -> None:
    assert foreign_words("Datum;Zoë;Müde, größer\nZoë") == ("Zoë", "Müde", "größer")
    (word,) = foreign_words("a" * 10_000_000 + "ë")
    assert len(word) <= 80


@pytest.mark.parametrize(
    ("encoding", "word"),
    [
        *(("cp1252", each) for each in ("Miloš", "Nataša", "Šimon Kos", "Žiga", "Jože", "Matjaž", "Božidar")),
        *(("cp1252", each) for each in ("Miloš, Jörg", "Miloš à Paris", "Miloš trifft Françoise à Zürich", "François, œuvre")),
        *(("mac-roman", each) for each in ("Jörg", "Müller", "Größe", "école", "août", "sûr", "päivä", "Töölö")),
        *(("cp1250", each) for each in ("Jiří Šmíd", "Dvořák", "Černý", "Čapek", "Kovačič", "Luboš Kučera", "Růžena")),
    ],
)
def test_one_word_in_a_table_tells_which_where_it_would_be_none_in_another(encoding: str, word: str) -> None:
    raw = f"date,person,notes\n2026-11-24,{word},spoke of the plan\n".encode(encoding)
    found = guessed(raw)
    assert found is not None and raw.decode(found[0]) == raw.decode(encoding)


def test_letters_of_central_europe_in_the_most_usual_encoding_are_told_as_that() -> None:
    assert guessed("date,person\n2026-11-24,Miloš\n".encode("cp1252")) == ("cp1252", "Windows-1252")
