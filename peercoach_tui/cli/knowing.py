"""What a parser of argparse knows: its options, what stands without one, and the words below it."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction


def inner(words: ArgumentParser) -> dict[str, ArgumentParser]:
    """Return the parser of each word that can come next, in the order in which they were added; none where no word can."""
    deeper = [action for action in words._actions if isinstance(action, _SubParsersAction)]
    return {word: parser for each in deeper for word, parser in each.choices.items()}


def noun(words: ArgumentParser) -> str:
    """Return what the words are that can come next: "command", or "format"."""
    return next(str(action.metavar or "command").lower() for action in words._actions if isinstance(action, _SubParsersAction))


def options(words: ArgumentParser) -> list[Action]:
    """Return its options that help shows, in order."""
    return [action for action in words._actions if action.option_strings and action.help != SUPPRESS]
