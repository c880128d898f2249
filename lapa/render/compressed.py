"""Files as a host sends them to browsers that ask for less: compressed once, when the site is built."""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from functools import partial

from lapa.headers import COMPRESSIBLE
from lapa.memo import Memo
from lapa.model import Artifact

SMALLEST = 256  # bytes; less than this fits into the packet of the headers anyway
GZIP = 16 + zlib.MAX_WBITS  # asks zlib for the header of gzip, which it writes without a time or a name


def compressed(artifacts: Iterable[Artifact], memo: Memo) -> Iterator[Artifact]:
    """The texts among the artifacts as .br (RFC 7932) and .gz (RFC 1952), each only where it is smaller."""
    for artifact in artifacts:
        if artifact.path.rpartition(".")[2] in COMPRESSIBLE and len(artifact.content) >= SMALLEST:
            key = f"compressed {hashlib.sha256(artifact.content).hexdigest()}"
            made = memo.remember(key, partial(_packed, artifact.content))
            for suffix, content in zip(("br", "gz"), made, strict=True):
                if len(content) < len(artifact.content):
                    yield Artifact(f"{artifact.path}.{suffix}", content)


def _packed(content: bytes) -> tuple[bytes, bytes]:
    return _brotli(content), _gzip(content)


def _brotli(content: bytes) -> bytes:
    import brotli  # noqa: PLC0415 -- not loaded where every file is remembered

    packed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=11)
    return packed


def _gzip(content: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=GZIP)
    return packer.compress(content) + packer.flush()
