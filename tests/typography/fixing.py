"""Text with all its findings put right, as the tables of these tests write it: ~ is a no-break space."""

from lapa.corrections import ROUNDS
from lapa.typography import Finding, corrected, findings

DATES = frozenset({"due", "since"})


def found(language: str, text: str) -> list[Finding]:
    return list(findings(language, text, DATES))


def fixed(language: str, text: str) -> str:
    """The text when nothing more is found in it."""
    for _ in range(ROUNDS):
        text = corrected(text, found(language, text))
    assert found(language, text) == []
    return text


def codes(language: str, text: str) -> set[str]:
    return {one.code for one in found(language, text.replace("~", "\u00a0"))}


def shown(language: str, text: str) -> str:
    return fixed(language, text.replace("~", "\u00a0")).replace("\u00a0", "~")
