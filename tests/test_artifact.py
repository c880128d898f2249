"""A file of the site: its digest is known, its content made when it is asked for."""

from lapa.artifact import Artifact


def test_a_content_that_is_there_has_its_digest() -> None:
    """The SHA-256 of "abc", as FIPS 180-4 has it."""
    file = Artifact.of("a.html", b"abc")
    assert file.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert (file.path, file.content) == ("a.html", b"abc")


def test_a_content_is_made_only_when_it_is_asked_for() -> None:
    """Each time."""
    made: list[bytes] = []

    def make() -> bytes:
        made.append(b"x")
        return b"".join(made)

    file = Artifact("a.html", "digest", make)
    assert made == []
    assert (file.content, file.content) == (b"x", b"xx")
