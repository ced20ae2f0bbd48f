"""What a look at what would come in says, before any of it is kept."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, time

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moment import BatchKept
from peercoach_tui.domain.reading.clock_change import is_skipped, is_twice, shown_for
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count, day_words, listed, long_day, short_day
from peercoach_tui.domain.zones import local_day
from peercoach_tui.exchange.found import Finding, FoundInFile
from peercoach_tui.importing.people import Whom
from peercoach_tui.importing.plan import FOLLOW_UP, ImportPlan, Share
from peercoach_tui.notebook.notebook import COACH

MOST = 20
"""So many findings of one file are told; of more it is said how many there are."""


def look(
    files: Sequence[tuple[str, FoundInFile]],
    plan: ImportPlan,
    unsure: Iterable[Whom],
    today: date,
    zone: str,
    *,
    shell: bool = False,
) -> Iterator[str]:
    """Yield the lines of a look: what each file is, what can't be read of it, and what would come in, for whom.

    `files` are the names of the files with what was found in them, `unsure` the names of which somebody has to be asked.
    Options are named where it is printed in a `shell` alone.
    """
    for called, found in files:
        yield f"{called}: {found.words}"
        yield from _findings((*found.findings, *clock_changes(found, zone)), shell=shell)
    if plan.shares:
        yield ""
    for share in plan.shares:
        yield f"  {_share(share, today, zone)}"
        if share.namesake:
            yield "    Someone of that name is here already; what both have would be here twice."
    for each in unsure:
        yield f"  “{each.name}”: {not_sure(each)}"
    for sentence in plan.refused:
        yield f"  {sentence}"


def not_sure(whom: Whom) -> str:
    """Return why somebody has to be asked: "may be Ana Ruiz or Ana Park, or someone new"."""
    if whom.called:
        return f"may be {', '.join(whom.called)}, or someone new"
    return "may be someone new, or nobody at all"


def counted(plan: ImportPlan) -> str:
    """Return what would come in altogether: "13 meetings, 31 notes and 9 follow-ups with 2 people"; "" for nothing."""
    sums: Counter[str] = Counter()
    for share in plan.shares:
        sums.update(share.counted())
    people = sum(bool(share.coming) and share.id != COACH for share in plan.shares)
    changes = sum(len(share.coming) for share in plan.shares)
    told = [count(number, noun) for noun, number in sums.items()] or ([count(changes, "change")] if changes else [])
    whose = f" with {count(people, 'person', 'people')}" if people else ""
    return f"{listed(told)}{whose}" if told else ""


def came_in(batch: BatchKept, today: date, zone: str) -> str:
    """Return what a batch was, and when it came in: "12 meetings with 1 person, from yesterday"."""
    day = local_day(batch.at, zone)
    return f"{batch.words or 'what came in'}, from {day_words(day, today)}"


def clock_changes(found: FoundInFile, zone: str) -> Iterator[Finding]:
    """Yield what is taken for hours of meetings that the clocks of a zone skip, or show twice."""
    every = dict.fromkeys((each.day, each.hour) for each in found.meetings if each.hour and not each.id)
    for day, written in every:
        hour = time.fromisoformat(written)
        if is_skipped(day, hour, zone):
            shown = shown_for(day, hour, zone)
            taken = f"{shown:%H:%M}" if shown.date() == day else f"{shown:%Y-%m-%d %H:%M}"
            yield Finding(words=f"{day} {written}: the clocks skip that hour there, so {taken} is taken.")
        elif is_twice(day, hour, zone):
            yield Finding(words=f"{day} {written}: the clocks show that hour twice there, so the first is taken.")


def first_finding(files: Sequence[tuple[str, FoundInFile]]) -> Iterator[str]:
    """Yield what the first file that says why says of it: "2026-03-12.md, line 1: names nobody: …"; nothing where none does."""
    for called, found in files:
        for finding in found.findings[:1]:
            yield f"{', '.join(filter(None, (called, finding.where)))}: {finding.words}"
            return


def _findings(findings: Sequence[Finding], *, shell: bool) -> Iterator[str]:
    for finding in findings[:MOST]:
        words = f"{finding.words} {finding.shell}" if shell and finding.shell else finding.words
        yield f"  {finding.where}: {words}" if finding.where else f"  {words}"
    if len(findings) > MOST:
        yield f"  … and {count(len(findings) - MOST, 'more line')} of which something is to be known"


def _share(share: Share, today: date, zone: str) -> str:
    told = [f"{count(number, noun)}{_whose(share) if noun == FOLLOW_UP else ''}" for noun, number in share.counted().items()]
    if not told and not share.new:
        told = [count(len(share.coming), "change") if share.coming else "nothing new"]
    parts = [listed(told) if told else "", _days(share, today, zone)]
    parts.append(f"{share.here} here already" if share.here else "")
    parts.append(f"{share.left_out} left out, since you took that back here" if share.left_out else "")
    twice = "reads like one" if share.doubles == 1 else "read like some"
    parts.append(f"{count(share.doubles, 'follow-up')} {twice} from another day here" if share.doubles else "")
    differ = "differs, kept as it is" if share.differs == 1 else "differ, kept as they are"
    parts.append(f"{count(share.differs, 'due date')} {differ} here" if share.differs else "")
    return ": ".join(filter(None, (f"{share.name} (new)" if share.new else share.name, ", ".join(filter(None, parts)))))


def _whose(share: Share) -> str:
    """Return whose the follow-ups are: " (1 yours, 2 theirs)", " (yours)"."""
    owners = Counter(each.owner for each in share.coming if isinstance(each, FollowUpMade))
    sides = [(number, word) for number, word in ((owners[Side.ME], "yours"), (owners[Side.THEM], "theirs")) if number]
    return f" ({', '.join(word if len(sides) == 1 else f'{number} {word}' for number, word in sides)})"


def _days(share: Share, today: date, zone: str) -> str:
    """Return from when to when: "12 Mar 2025 to 3 Nov", or the one day."""
    instants = [each.began for each in share.coming if isinstance(each, SessionBegun)]
    instants += [each.at for each in share.coming if isinstance(each, FollowUpMade)] if not instants else []
    if not instants:
        return ""
    first, last = (local_day(instant, zone) for instant in (min(instants), max(instants)))
    return long_day(first, today) if first == last else f"{short_day(first, today)} to {short_day(last, today)}"
