"""Which column of a table is which, by its heading: in any order and case, in three languages, or as a mapping file says."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.said import again

WORDS: Mapping[str, str] = {
    "person": "person, name, partner, partnerin, who, with, with whom, client, coachee, colleague, attendee, coachee name, "
    "client name, partner name, your partner s name, partner s name, name of your partner, name of partner, your partner, "
    "attendees, required attendees, met with, mit, mit wem, wer, wen, gesprächspartner, gesprächspartnerin, coachees, "
    "kollege, kollegin, klient, klientin, "
    "who did you meet, who did you meet with, whom did you meet, with whom did you meet, who did you coach, "
    "whom did you coach, who did you talk to, who did you talk with, mit wem hast du dich getroffen, wen hast du getroffen, "
    "personne, nom, avec, avec qui, qui, partenaire, "
    "collègue, cliente",
    "date": "date, day, when, met, met on, meeting, session, session date, meeting date, date of session, date of meeting, "
    "session day, start date, when did you meet, when was it, when was your meeting, date of your meeting, "
    "wann habt ihr euch getroffen, datum, tag, am, wann, termin, treffen, sitzung, "
    "jour, quand, séance, rencontre, rendez vous, date de la rencontre, date de la séance, timestamp, zeitstempel, "
    "horodateur, week, woche, kalenderwoche, kw, semaine",
    "time": "time, hour, start, start time, starts, at what time, what time, began, begin, from, uhrzeit, zeit, beginn, von, "
    "um, heure, heure de début, début",
    "end": "end, end time, ended, to, until, ende, bis, fin, heure de fin",
    "minutes": "minutes, min, mins, duration, length, dauer, minuten, länge, "
    "how long, how long did you meet, how long did you meet minutes, how long was it, how long did it take, how many minutes, "
    "wie lange, wie viele minuten, duration min, duration mins, duration minutes, dauer min, dauer minuten, durée, "
    "durée min, durée minutes",
    "hours": "hours, duration h, dauer h, stunden, duration hours, dauer stunden, heures, durée heures",
    "coached": "you coached, coached, minutes coached",
    "was_coached": "they coached, was coached",
    "place": "place, location, where, room, ort, raum, wo, lieu, où, salle, endroit",
    "note": "note, notes, session notes, meeting notes, my notes, what we talked about, what we discussed, details, text, "
    "comment, comments, remarks, summary, content, topic, topics, discussed, protocol, description, subject, notiz, notizen, "
    "bemerkung, "
    "bemerkungen, kommentar, inhalt, thema, themen, protokoll, gesprächsnotizen, besprochen, worüber, "
    "beschreibung, betreff, worüber habt ihr gesprochen, what did you talk about, what did you discuss, what was it about, "
    "commentaire, commentaires, remarque, remarques, "
    "sujet, sujets, thème, thèmes, contenu, résumé, compte rendu, de quoi avons nous parlé",
    "quote": "quote, quotes, their words, in their words, words, what they said, what she said, what he said, zitat, zitate, "
    "worte, o ton, was sie gesagt hat, was er gesagt hat, "
    "citation, citations, ses mots",
    "learned": "learned, learnt, what i learned, you learned, insight, takeaway, lesson, gelernt, erkenntnis, "
    "what did you learn, appris, ce que j ai appris, enseignement",
    "follow_up": "follow up, follow ups, followup, followups, action, actions, action item, action items, "
    "to do, to dos, to do s, todo, todos, task, tasks, next step, next steps, commitment, commitments, action point, "
    "action points, agreed actions, homework, what, aufgabe, aufgaben, nächste schritte, nächsten schritte, "
    "nächster schritt, vereinbarung, vereinbarungen, vorhaben, hausaufgabe, hausaufgaben, "
    "massnahme, massnahmen, was, "
    "à faire, tâche, tâches, prochaine étape, prochaines étapes, engagement, engagements, suivi, quoi",
    "my_follow_up": "i do, i will, i ll, what i do, what i will do, what will you do, what will you do next, ich mache, "
    "was machst du, was wirst du tun",
    "their_follow_up": "they do, they will, they ll, what they do, what they will do, what will they do, "
    "what will they do next, what will your partner do, what will your partner do next, was macht dein gegenüber",
    "owner": "owner, whose, responsible, assignee, by whom, verantwortlich, zuständig, wessen, responsable, à qui",
    "due": "due, due date, due by, by when, target date, deadline, fällig, fällig am, bis wann, frist, "
    "échéance, date limite, pour quand",
    "outcome": "outcome, status, state, done, result, erledigt, ergebnis, stand, statut, état, fait, résultat",
    "resolved": "resolved, done on, completed, completed on, erledigt am, fait le, terminé le",
    "sure": "sure, confidence, zuversicht, sicher, how confident are you, how sure are you, confiance",
    "goal": "goal, goals, ziel, ziele, objectif, objectifs",
    "why": "why, warum, wozu, pourquoi",
    "seen": "how it is seen, seen, measure, woran erkennbar",
    "closed": "closed, reached, erreicht, abgeschlossen, atteint",
}
"""Our words for the columns, each with the headings that mean it."""

SEVERAL = ("note", "follow_up", "my_follow_up", "their_follow_up", "quote")
"""Our words of which a table may have several columns."""
_ELSE = {
    "nom": "note",
    "name": "note",
    "who": "owner",
    "wer": "owner",
    "qui": "owner",
    "when": "due",
    "wann": "due",
    "quand": "due",
}
"""What a heading means where another column is what it would mean by itself: a title beside "person", whose a task is."""
STAMPS = frozenset({"timestamp", "zeitstempel", "horodateur"})
_WITH_AN_HOUR = frozenset({"start date"})
"""What has the day beside an hour alone: in a log of hours a row is of many meetings, from a day to another."""
_WEEKS = frozenset({"week", "woche", "kalenderwoche", "kw", "semaine"})
"""What has the day where nothing else has it: weeks, and where not even those stand, when a form was sent."""
_MINE = "my, mine, me, i, meine, mein, von mir, ich, mes, mon, ma"
_THEIRS = (
    "their, theirs, them, they, her, his, partner, partners, partner s, coachee, coachees, coachee s, client, client s, "
    "colleague, colleague s, ihre, ihr, seine, sein, deren, von ihr, von ihm, von ihnen, "
    "ses, son, sa, leurs"
)
"""What stands before or behind a heading of follow-ups and says whose they are."""


def _known() -> Iterator[tuple[str, str]]:
    """Yield each heading that is known, and our word for it."""
    for word, headings in WORDS.items():
        yield from ((heading, word) for heading in headings.split(", "))
    for word, whose in (("my_follow_up", _MINE), ("their_follow_up", _THEIRS)):
        for each, heading in product(whose.split(", "), WORDS["follow_up"].split(", ")):
            yield f"{each} {heading}", word
            yield f"{heading} {each}", word


_KNOWN = dict(_known())


def plain_heading(heading: str) -> str:
    """Return a heading without case, marks and needless space: "Follow-Up(s):" is "follow ups"."""
    return " ".join(re.sub(r"[^\w]+", " ", re.sub(r"\((\w{1,2})\)", r"\1", heading.casefold())).replace("_", " ").split())


class Columns(Value):
    """Where our words stand in a row: `places` gives the columns of each; `unknown` are the headings that mean none of them.

    `doubles` are those that mean a word of which another is the column already, each with that one. `headings` are all of them,
    as they are written.
    """

    places: dict[str, tuple[int, ...]]
    unknown: tuple[str, ...] = ()
    doubles: tuple[tuple[str, str], ...] = ()
    headings: tuple[str, ...] = ()

    def __contains__(self, word: str) -> bool:
        return word in self.places

    def cell(self, row: Sequence[str], word: str) -> str:
        """Return what stands there in a row, of several columns each on a line of its own; "" for nothing."""
        cells = (row[place].strip() for place in self.places.get(word, ()) if place < len(row))
        return "\n".join(filter(None, cells))

    def heading(self, word: str) -> str:
        """Return the heading of its first column, as it is written."""
        return self.headings[self.places[word][0]]

    def under(self, row: Sequence[str], word: str) -> str:
        """Return a cell as a finding says it again: “late” under “Beginn”."""
        return f"{again(self.cell(row, word))} under {again(self.heading(word))}"

    def moved(self, word: str, other: str) -> "Columns":
        """Return them with the columns of one of our words as those of another."""
        places = {other if each == word else each: found for each, found in self.places.items()}
        return self.but(places=places)

    def cells(self, row: Sequence[str], word: str) -> list[str]:
        """Return what stands in each of its columns."""
        return [row[place].strip() for place in self.places.get(word, ()) if place < len(row) and row[place].strip()]


def columns_of(headings: Sequence[str], said: Mapping[str, Sequence[str]]) -> Columns:
    """Return which column is which. `said` are the headings of a mapping file, by our words: they come first.

    Of several that mean one of our words those of `SEVERAL` have all, another word the first.
    """
    own = {plain_heading(each): word for word, several in said.items() for each in several}

    forms = list(map(plain_heading, headings))
    has_hour = any(_KNOWN.get(form) == "time" for form in forms)

    def meant(form: str) -> str:
        known = "" if form in _WITH_AN_HOUR and not has_hour else _KNOWN.get(form, "")
        return own.get(form) or ("" if known in said else known)

    instead = _ELSE | dict.fromkeys(STAMPS | _WEEKS, "")
    plainly = {meant(form) for form in forms if form not in instead or form in own}
    # Which of the two has the day is not for their places to say.
    weekly = {"date"} if any(form in _WEEKS and form not in own for form in forms) else set()
    places: dict[str, tuple[int, ...]] = {}
    unknown, doubles = [], []
    for place, (form, heading) in enumerate(zip(forms, headings, strict=True)):
        word, by_itself = meant(form), _KNOWN.get(form, "")
        others = (plainly, places, said, weekly if form in STAMPS else ())
        if form in instead and form not in own and any(by_itself in taken for taken in others):
            word = "" if instead[form] in said else instead[form]
        if word and (word not in places or word in SEVERAL):
            places[word] = (*places.get(word, ()), place)
        elif word:
            doubles.append((heading.strip(), headings[places[word][0]].strip()))
        elif form:
            unknown.append(heading.strip())
    every = tuple(heading.strip() for heading in headings)
    return Columns(places=places, unknown=tuple(unknown), doubles=tuple(doubles), headings=every)
