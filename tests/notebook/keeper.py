"""Keeps notes until it is killed: `python -m tests.notebook.keeper FOLDER SEED`. Prints each id once it is kept."""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.notebook.live import Live
from peercoach_tui.notebook.notebook import Notebook
from tests.notebook.making import ana, follow_up, meeting, note


def main(root: Path, seed: int) -> None:
    chance = random.Random(seed)
    maker = IdMaker(chance.getrandbits)
    notebook = Notebook.open(root, now=lambda: datetime.now(UTC))
    notebook.load()
    print("open" if not notebook.read_only else "read only", flush=True)
    while True:
        ids = [maker(datetime.now(UTC)) for _ in range(chance.randint(1, 3))]
        values = [note(id, "x" * chance.randrange(2000)) for id in ids]
        notebook.keep_live("ana", Live(session="first", seen=datetime.now(UTC), draft=ids[0]), durable=chance.random() < 0.5)
        notebook.keep("ana", ana(), meeting(), follow_up(what=ids[-1]), *values).result()
        print(*ids, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
