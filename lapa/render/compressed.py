"""Files as a host sends them to browsers that ask for less: compressed once, when the site is built."""

import zlib
from collections.abc import Iterable, Iterator
from functools import partial

from lapa.artifact import Artifact
from lapa.headers import COMPRESSIBLE
from lapa.memo import Memo

SMALLEST = 256  # bytes; less than this fits into the packet of the headers anyway
GZIP = 16 + zlib.MAX_WBITS  # asks zlib for the header of gzip, which it writes without a time or a name


def compressed(artifacts: Iterable[Artifact], memo: Memo) -> Iterator[Artifact]:
    """The texts among the artifacts as .br (RFC 7932) and .gz (RFC 1952), each only where it is smaller."""
    texts = [artifact for artifact in artifacts if artifact.path.rpartition(".")[2] in COMPRESSIBLE]
    made = memo.remember_all([(f"compressed {text.digest}", partial(_packed, text)) for text in texts])
    for text, packed in zip(texts, made, strict=True):
        for suffix, content in packed.items():
            yield Artifact.of(f"{text.path}.{suffix}", content)


def _packed(artifact: Artifact) -> dict[str, bytes]:
    """What is smaller than the content, by its suffix."""
    content = artifact.content
    made = {"br": _brotli, "gz": _gzip} if len(content) >= SMALLEST else {}
    packed = {suffix: make(content) for suffix, make in made.items()}
    return {suffix: less for suffix, less in packed.items() if len(less) < len(content)}


def _brotli(content: bytes) -> bytes:
    import brotli  # noqa: PLC0415 -- not loaded where every file is remembered

    packed: bytes = brotli.compress(content, mode=brotli.MODE_TEXT, quality=11)
    return packed


def _gzip(content: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=GZIP)
    return packer.compress(content) + packer.flush()
