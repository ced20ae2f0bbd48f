"""What a parser of argparse knows: its options, what stands without one, and the words below it."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction


def inner(words: ArgumentParser) -> dict[str, ArgumentParser]:
    """Return the parser of each word that can come next, in the order in which they were added; none where no word can."""
    return {word: parser for each in _deeper(words) for word, parser in each.choices.items()}


def inner_help(words: ArgumentParser) -> dict[str, str]:
    """Return what is said of each word that can come next, as help shows it."""
    return {each.dest: each.help or "" for deeper in _deeper(words) for each in deeper._get_subactions()}


def options(words: ArgumentParser) -> list[Action]:
    """Return its options that help shows, in order."""
    return [action for action in words._actions if action.option_strings and action.help != SUPPRESS]


def positionals(words: ArgumentParser) -> list[Action]:
    """Return what stands without an option and help shows, in order, but for the words below it."""
    shown = [action for action in words._actions if action.help != SUPPRESS]
    return [action for action in shown if not action.option_strings and not isinstance(action, _SubParsersAction)]


def _deeper(words: ArgumentParser) -> list["_SubParsersAction[ArgumentParser]"]:
    return [action for action in words._actions if isinstance(action, _SubParsersAction)]
