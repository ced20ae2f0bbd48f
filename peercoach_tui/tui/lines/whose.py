"""What a key does that turns whose a line is."""


def makes_it(whose: str) -> str:
    """Return "makes it Ana's", or "makes it yours"; `whose` is a first name, "" for the coach's own."""
    return f"makes it {whose}'s" if whose else "makes it yours"
