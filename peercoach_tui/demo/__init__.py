"""A made-up year with four partners, for `peercoach demo`. Nobody in it exists."""
