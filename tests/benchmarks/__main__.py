"""Run all benchmarks, or those that are named: `python -m tests.benchmarks [paint] [large] [grown] [memory] [keys] [idle] [store]
[reading] [search] [due]`."""

import sys

from tests.benchmarks import due, grown, idle, keys, large, memory, paint, reading, search, store

ALL = {
    "paint": paint.main,
    "large": large.main,
    "grown": grown.main,
    "memory": memory.main,
    "keys": keys.main,
    "idle": idle.main,
    "store": store.main,
    "reading": reading.main,
    "search": search.main,
    "due": due.main,
}

for name in sys.argv[1:] or ALL:
    ALL[name]()
