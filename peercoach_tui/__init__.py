"""peercoach: a companion for two colleagues who coach each other."""

__version__ = "0.1.0"
