"""The zip of a backup: what is in it, to bytes and back.

What counts is what its `backup.json` says, not its name: {"peercoach":2,"partner":P,"day":"2026-11-25"}.
"""

import struct
import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zlib import error as zlib_error

import msgspec

MOST = 1 << 30
"""A zip of more bytes, or with more in it, is left alone."""

_MANIFEST = "backup.json"
_NO_ZIP = (zipfile.BadZipFile, zlib_error, struct.error, EOFError, KeyError, OverflowError, RuntimeError, ValueError)
"""What damaged bytes make of reading a zip."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What a zip says of itself. `day` is local to where it was made."""

    peercoach: int = 2
    partner: str
    day: date


def zipped(manifest: Manifest, files: Mapping[str, bytes]) -> bytes:
    """Return the bytes of a backup; the same files of the same day give the same bytes."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, each in ((_MANIFEST, msgspec.json.encode(manifest)), *sorted(files.items())):
            archive.writestr(zipfile.ZipInfo(name), each, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def unzipped(content: bytes, partner: str) -> tuple[Manifest, dict[str, bytes]] | None:
    """Return what a backup says and holds, None when it can't be read or is another partner's."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            manifest = _manifest(archive, partner)
            return manifest, {name: archive.read(name) for name in archive.namelist() if name != _MANIFEST}
    except _NO_ZIP:
        return None


def _manifest(archive: zipfile.ZipFile, partner: str) -> Manifest:
    if sum(info.file_size for info in archive.infolist()) > MOST:
        raise ValueError("there is too much in it")
    manifest = msgspec.json.decode(archive.read(_MANIFEST), type=Manifest)
    if manifest.partner != partner:
        raise ValueError("it is of another partner")
    return manifest
