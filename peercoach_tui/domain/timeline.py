"""The order of moments, and which of them still stand."""

from collections.abc import Iterable

from peercoach_tui.domain.moments import AnyMoment, Break, StageEntered, TakenBack, Wrote


def in_order(moments: Iterable[AnyMoment]) -> tuple[AnyMoment, ...]:
    """Return the moments by instant, then by id, each once, so that two devices' timelines merge to one."""
    once = {moment.id: moment for moment in moments}
    return tuple(sorted(once.values(), key=lambda moment: (moment.at, moment.id)))


def standing(moments: Iterable[AnyMoment]) -> tuple[AnyMoment, ...]:
    """Return the moments in order, without those that were taken back and without the taking back."""
    ordered = in_order(moments)
    gone: set[str] = set()
    for moment in reversed(ordered):
        if isinstance(moment, TakenBack) and moment.id not in gone:
            gone.add(moment.of)
    return tuple(moment for moment in ordered if moment.id not in gone and not isinstance(moment, TakenBack))


def last_act(moments: Iterable[AnyMoment]) -> AnyMoment | None:
    """Return the act that would be taken back next, None when nothing is left to take back.

    What the clock kept (bursts of writing, breaks) is no act, and the first stage of a session stays.
    """
    acts = [moment for moment in standing(moments) if not isinstance(moment, Wrote | Break)]
    if acts and isinstance(acts[0], StageEntered):
        acts = acts[1:]
    return acts[-1] if acts else None
