"""The words of every problem, and the document that lists them."""

from pathlib import Path

import pytest

from lapa.codes import CODES

DOCUMENT = Path(__file__).parents[1] / "docs/problems.md"


@pytest.mark.parametrize("code", CODES)
def test_every_code_says_what_is_wrong_and_how_to_put_it_right(code: str) -> None:
    """In short phrases without a full stop, so that they fit one line."""
    assert code == code.lower()
    for text in CODES[code][:2]:
        assert 3 < len(text) < 130
        assert not text.endswith(".")


def listed() -> str:
    """The part of the document that lists the codes, as it should be."""
    entries = (
        f"### `{code}`\n\n{words.message[:1].upper()}{words.message[1:]}. – {words.hint[:1].upper()}{words.hint[1:]}.\n"
        for code, words in CODES.items()
    )
    return "\n".join(entries)


def test_the_document_lists_every_code_in_the_words_that_editors_see() -> None:
    """None is missing, none is left over, none says something else."""
    assert DOCUMENT.read_text(encoding="utf-8").endswith("\n\n" + listed())
