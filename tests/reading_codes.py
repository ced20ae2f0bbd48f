"""Reading QR codes as a phone does: from a picture in grey."""

from collections.abc import Sequence

import zxingcpp

WHITE = 255


def read(picture: Sequence[bytes]) -> list[str]:
    """Return the texts of the codes in a picture; its rows are bytes, 0 is black."""
    shape = len(picture), len(picture[0])
    grey = memoryview(b"".join(picture)).cast("B", shape=shape)
    # Among thousands of modules it sees bars of other kinds as well.
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return [each.text for each in found]


def enlarged(modules: Sequence[Sequence[bool]], margin: int = 4, scale: int = 4) -> list[bytes]:
    """Return a picture of the modules of a code, True for a dark one."""
    width = len(modules[0]) + 2 * margin
    rows = (
        [[False] * width] * margin
        + [[*[False] * margin, *row, *[False] * margin] for row in modules]
        + [[False] * width] * margin
    )
    return [b"".join(bytes([0 if dark else WHITE]) * scale for dark in row) for row in rows for _ in range(scale)]
