"""The words of every problem, and the document that lists them."""

import pytest

from lapa.codes import CODES
from tests.broken import VOICES
from tests.listed import DOCUMENT, listed


@pytest.mark.parametrize("code", CODES)
def test_every_code_says_what_is_wrong_and_how_to_put_it_right(code: str) -> None:
    """In short phrases without a full stop, so that they fit one line."""
    assert code == code.lower()
    for voice in VOICES.values():
        for message in CODES[code][:2]:
            text = voice.translations.gettext(message)
            assert 3 < len(text) < 150
            assert not text.endswith(".")


def test_the_document_lists_every_code_in_the_words_that_editors_see() -> None:
    """None is missing, none is left over, none says something else; each example is one that test_broken.py runs."""
    assert DOCUMENT.read_text(encoding="utf-8").endswith("\n\n" + listed())
