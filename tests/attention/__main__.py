"""What an hour costs at each size: `python -m tests.attention`."""

import asyncio

from tests.attention.hour import SIZES, hour


async def main() -> None:
    """Print keys besides text, words at rest, and cells that changed without a key."""
    for number, size in enumerate(SIZES):
        cost = await hour(size)
        if not number:
            print(f"An hour costs {cost.all_keys} keys besides what is typed:")
            for what, keys in cost.keys.items():
                print(f"  {what:24} {keys:3}")
        columns, rows = size
        print(f"{columns:3} × {rows}: {cost.words:3} words at rest; cells that changed without a key:", end="")
        print(f"{cost.changed_of_time:5} of the clock, the ribbon and the line of time,{cost.changed_elsewhere:5} elsewhere")


asyncio.run(main())
