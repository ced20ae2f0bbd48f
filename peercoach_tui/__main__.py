"""`python -m peercoach_tui`."""

from peercoach_tui.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
