"""A made-up year with three partners, for `peercoach demo`. Nobody in it exists."""
