"""Texts compressed beforehand."""

import zlib

import brotli

from lapa.artifact import Artifact
from lapa.memo import Memo
from lapa.render.compressed import compressed

TEXT = b"<p>Valsts kanceleja.</p>\n" * 20


def made(*artifacts: Artifact, memo: Memo | None = None) -> dict[str, bytes]:
    return {file.path: file.content for file in compressed(artifacts, memo or Memo())}


def test_a_text_is_there_as_brotli_and_as_gzip() -> None:
    """What is unpacked is the text."""
    files = made(Artifact.of("lv/index.html", TEXT))
    assert sorted(files) == ["lv/index.html.br", "lv/index.html.gz"]
    assert brotli.decompress(files["lv/index.html.br"]) == TEXT
    assert zlib.decompress(files["lv/index.html.gz"], 31) == TEXT


def test_the_same_text_gives_the_same_bytes() -> None:
    """RFC 1952: no time, no name; the largest effort, and an operating system that is always the same."""
    (packed,) = (content for path, content in made(Artifact.of("a.csv", TEXT)).items() if path.endswith(".gz"))
    assert packed[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3])


def test_only_texts_that_get_smaller_and_are_worth_it_are_compressed() -> None:
    """Not 255 bytes, not pictures, and nothing that chance has made."""
    noise = b"".join(zlib.crc32(bytes([number])).to_bytes(4, "big") for number in range(70))
    assert made(Artifact.of("a.txt", TEXT[:255]), Artifact.of("a.png", TEXT), Artifact.of("b.txt", noise)) == {}
    assert len(made(Artifact.of("a.txt", TEXT[:256]))) == 2


def test_what_was_compressed_before_is_remembered() -> None:
    memo = Memo()
    first = made(Artifact.of("a.txt", TEXT), memo=memo)
    assert memo.made["compressed"] == 1
    assert {path[1:]: content for path, content in made(Artifact.of("b.txt", TEXT)).items()} == {
        path[1:]: content for path, content in first.items()
    }
