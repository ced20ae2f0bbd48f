"""Things that are told with what they hang on."""

from datetime import tzinfo
from typing import NamedTuple

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.goals.goal import CheckIn, Goal


class Stepped(NamedTuple):
    """A follow-up, and the goal that it is a step to."""

    follow_up: FollowUp
    goal: Goal | None


class KeptGathering(NamedTuple):
    """A gathering of the whole group, and the zone in which it is."""

    gathering: Gathering
    zone: tzinfo


class Checked(NamedTuple):
    """A check-in, and its goal."""

    check_in: CheckIn
    goal: Goal


class Taught(NamedTuple):
    """The change that says what a follow-up taught."""

    change: FollowUpChanged
    follow_up: FollowUp
