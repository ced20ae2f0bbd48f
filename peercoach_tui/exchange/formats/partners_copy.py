"""What a partner may have: the follow-ups and goals of both, and nothing of the private notes. Markdown or plain text.

It is written to the partner: "you" is who reads it, "I" the coach.
"""

from collections.abc import Iterable, Iterator

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, by_due
from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.follow_ups.log import FollowUpLog
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.goal_words import by_when, score_words
from peercoach_tui.domain.goals.log import GoalLog
from peercoach_tui.domain.partners.partners_copy import Moments, PartnersCopy, partners_copy
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import dated, short_day
from peercoach_tui.exchange.boxes import OPEN, mark_of
from peercoach_tui.exchange.format import PLAIN, Format, Option, Options, Page, plain_or_markdown
from peercoach_tui.exchange.outline import Bullet, Outline, Part, markdown_text, plain_text
from peercoach_tui.exchange.selection import Book, Selection

NOTHING = "There is no follow-up and no goal yet."


def pages(selection: Selection, options: Options) -> Iterator[Page]:
    """Yield the one file, of the one partner that was chosen."""
    (book,) = selection.books
    outline = copy_outline(selection, book)
    yield Page(FORMAT.called_with(options), (plain_text if options.get(PLAIN) else markdown_text)(outline).encode())


def copy_outline(selection: Selection, book: Book) -> Outline:
    """Return a partner's copy, of the time that was chosen."""
    told = partners_copy(book.partner, {session.id for session in book.fold.sessions}, _moments(selection, book))
    parts = tuple(part for part in _parts(selection, book, told) if part.items)
    return Outline(f"For {book.partner.called}, {dated(selection.today)}", "" if parts else NOTHING, parts)


def _moments(selection: Selection, book: Book) -> Moments:
    return Moments(
        follow_ups=tuple(book.fold.timeline.of_kind(*FollowUpLog.KINDS)),
        goals=tuple(book.fold.timeline.of_kind(*GoalLog.KINDS)),
        my_goals=tuple(selection.coach.timeline.of_kind(*GoalLog.KINDS)),
    )


def _parts(selection: Selection, book: Book, told: PartnersCopy) -> Iterator[Part]:
    for title, owner in (("You said you would", Side.THEM), ("I said I would", Side.ME)):
        said = [each for each in told.follow_ups if each.owner is owner and _is_chosen(selection, book, each)]
        yield Part(title, tuple(_follow_up(each, selection) for each in _open_first(said)))
    for title, goals in (("Your goals", told.their_goals), ("My goals", told.my_goals)):
        yield Part(title, tuple(_goal(each, selection) for each in goals if _is_chosen_goal(selection, each)))


def _is_chosen(selection: Selection, book: Book, follow_up: FollowUp) -> bool:
    made = selection.day_in(book, follow_up.session, follow_up.made)
    resolved = follow_up.resolved is not None and selection.has_instant(follow_up.resolved)
    return resolved or selection.has_day(made)


def _is_chosen_goal(selection: Selection, goal: Goal) -> bool:
    return selection.has_instant(goal.set_at) or any(selection.has_day(each.day) for each in goal.check_ins)


def _open_first(follow_ups: Iterable[FollowUp]) -> list[FollowUp]:
    """Return the open ones by their dates, then the others, the newest first."""
    known = list(follow_ups)
    settled = [each for each in known if not each.is_open]
    settled.sort(key=lambda each: (each.resolved or each.changed, each.id), reverse=True)
    return [*sorted((each for each in known if each.is_open), key=by_due), *settled]


def _follow_up(follow_up: FollowUp, selection: Selection) -> Bullet:
    """Return "when we meet on Monday, ask Dana (by Fri 27 Nov, 17:00)", or "… (done, 12 Nov)" and what it taught."""
    if follow_up.outcome is None:
        by = f" ({by_words(follow_up, selection.today)})" if follow_up.due else ""
        return Bullet(f"{follow_up.plan}{by}", mark=OPEN)
    day = selection.day_of(follow_up.resolved or follow_up.changed)
    taught = (Bullet(follow_up.taught),) if follow_up.taught.strip() else ()
    became = f"({follow_up.outcome.value}, {short_day(day, selection.today)})"
    return Bullet(f"{follow_up.plan} {became}", mark=mark_of(follow_up.outcome), under=taught)


def _goal(goal: Goal, selection: Selection) -> Bullet:
    today = selection.today
    by = by_when(goal, today) if goal.closed is None else f"closed {short_day(selection.day_of(goal.closed), today)}"
    rows = (
        ("why it matters", goal.why),
        ("how it will be seen", goal.seen),
        ("next step", goal.step),
        ("where it stood", ", ".join(_scores(goal, selection))),
        ("learned", goal.learned),
    )
    under = tuple(Bullet(f"{label}: {words}") for label, words in rows if words.strip())
    return Bullet(f"{goal.title} ({by})" if by else goal.title, under=under)


def _scores(goal: Goal, selection: Selection) -> Iterator[str]:
    for each in goal.check_ins:
        if selection.has_day(each.day):
            yield f"{score_words(each.score)} on {short_day(each.day, selection.today)}"


FORMAT = Format(
    word="copy",
    also=("partner",),
    title="The partner's copy",
    help="the follow-ups and goals of both, for a partner to have; nothing of your notes",
    example="peercoach export copy Ana --to ana.md",
    called="copy.md",
    pages=pages,
    options=(Option(PLAIN, "as plain text"),),
    for_one=True,
    alone=plain_or_markdown("copy"),
)
