"""Stretches of time, each from an instant to another."""

from collections.abc import Iterable
from datetime import datetime

Stretch = tuple[datetime, datetime]


def apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches in order, those that overlap as one: two devices keep the same hour twice."""
    told: list[Stretch] = []
    for began, ended in sorted(stretches):
        if told and began <= told[-1][1]:
            first, last = told.pop()
            began, ended = first, max(last, ended)
        told.append((began, ended))
    return told


def shared(one: Stretch, other: Stretch) -> float:
    """Return the seconds that lie in both."""
    return max(0.0, (min(one[1], other[1]) - max(one[0], other[0])).total_seconds())
