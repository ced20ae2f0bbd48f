"""The made-up year is the same each time, and quickly made."""

import random
import time

from peercoach_tui.content.loader import Materials
from peercoach_tui.demo.pages import Pages
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.ids import IdMaker
from tests.demo.years import TUESDAY, ZONE, Year, kept_year


def test_the_same_now_and_seed_keep_the_same(year: Year) -> None:
    timelines, again, other = ([list(fold.timeline) for fold in each.values()] for each in (year, kept_year(), kept_year(seed=8)))
    assert again == timelines
    assert other != timelines


def test_it_is_made_up_while_the_screen_is_drawn(content: Materials) -> None:
    began = time.process_time()
    keep_year(Pages(), content, now=TUESDAY, zone=ZONE, new_id=IdMaker(random.Random(3).getrandbits))
    assert time.process_time() - began < 1.5
