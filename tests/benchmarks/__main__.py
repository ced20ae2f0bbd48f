"""Run all benchmarks, or those named: `python -m tests.benchmarks [paint] [large] [keys] [idle] [store] [reading] [due]`."""

import sys

from tests.benchmarks import due, idle, keys, large, paint, reading, store

ALL = {
    "paint": paint.main,
    "large": large.main,
    "keys": keys.main,
    "idle": idle.main,
    "store": store.main,
    "reading": reading.main,
    "due": due.main,
}

for name in sys.argv[1:] or ALL:
    ALL[name]()
