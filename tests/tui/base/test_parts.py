from collections.abc import Iterator

from peercoach_tui.tui.base.commands import found_together
from peercoach_tui.tui.base.screen import BaseScreen


def below(screen: type[BaseScreen]) -> Iterator[type[BaseScreen]]:
    for each in screen.__subclasses__():
        yield each
        yield from below(each)


def is_part(screen: type[BaseScreen]) -> bool:
    return "_merged_bindings" not in screen.__dict__


def test_a_part_is_no_screen_and_has_no_styles() -> None:
    found_together()
    parts = [each for each in dict.fromkeys(below(BaseScreen)) if is_part(each)]
    assert parts
    for part in parts:
        assert part.__subclasses__() and not part.__dict__.keys() & {"DEFAULT_CSS", "CSS_PATH", "COMPONENT_CLASSES"}


def test_a_screen_has_the_keys_of_its_parts() -> None:
    class Left(BaseScreen, part=True):
        BINDINGS = [("l", "left", "left")]

    class Right(BaseScreen, part=True):
        BINDINGS = [("r", "right", "right")]

    class Both(Left, Right):
        BINDINGS = [("b", "both", "both")]

    assert Both._merged_bindings is not None
    assert {"l", "r", "b"} <= Both._merged_bindings.key_to_bindings.keys()
