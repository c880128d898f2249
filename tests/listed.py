"""The list of all problems in docs/problems.md: `python -m tests.listed` writes it anew."""

from itertools import takewhile
from pathlib import Path

from lapa.codes import CODES
from lapa.voice import Voice
from tests.broken import VOICES, Case, cases

DOCUMENT = Path(__file__).parents[1] / "docs/problems.md"


def listed() -> str:
    """The part of the document that lists the codes, as it should be: words and an example in each language."""
    examples: dict[str, Case] = {}
    for case in cases():
        examples.setdefault(case.codes[0], case)
    return "\n".join(_entry(code, examples[code]) for code in CODES)


def _entry(code: str, example: Case) -> str:
    words = "\n\n".join(
        f"{_sentence(voice, CODES[code].message)} – {_sentence(voice, CODES[code].hint)}" for voice in VOICES.values()
    )
    told = "\n".join(_first(example.says[language]) for language in VOICES)
    return f"### `{code}`\n\n{words}\n\n```\n{told}\n```\n"


def _sentence(voice: Voice, message: str) -> str:
    """A message as a sentence, what it is about in braces."""
    said = voice.translations.gettext(message)
    return f"{said[:1].upper()}{said[1:]}."


def _first(says: str) -> str:
    """The first of the problems that are told."""
    line, *excerpt = says.split("\n")
    return "\n".join([line, *(part.rstrip() for part in takewhile(lambda part: part.startswith("  "), excerpt))])


if __name__ == "__main__":
    head, _, _ = DOCUMENT.read_text(encoding="utf-8").partition("\n\n### `")
    DOCUMENT.write_text(f"{head}\n\n{listed()}", encoding="utf-8")
