"""Finding what was kept: an index in memory, and what is asked of it."""
