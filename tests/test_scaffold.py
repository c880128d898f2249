"""New pages: what stands in them, and that a check then asks for just what is still to be written."""

import re

import pytest

from lapa.kinds import KINDS, ONCE
from lapa.pipeline import voice
from lapa.placing import place
from lapa.scaffold import pages
from lapa.voice import Voice
from tests.small import PAGES, problems, site

ENGLISH = Voice()
VOICES = {language: voice(language) for language in ("lv", "en")}
ONLY = {kind: next(path[3:] for path, text in PAGES.items() if f"kind: {kind}\n" in text) for kind in ONCE}

OTHERS = {
    "home": {"sum-differs"},
    "investment": {"sum-differs"},
    "contacts": {"unknown-contact", "broken-fragment"},
}

LV = """\
---
# Fill in each field. Lines that begin with # are notes and can go.
# Where a field has # before it, it is optional: delete the # to use it.
# Put "…" around a value with “: ” in it.
# The text of the page stands below the second ---, in Markdown.

kind: text
# The heading of the page, and its name where the site lists it. In the page’s language.
# For example: Par šo vietni
title:
# The page’s name in addresses. Small letters a-z, digits and single hyphens.
# For example: atverta-parvalde
slug:
# What the page is about, in one sentence; search engines show it. In the page’s language.
# For example: Kas publicē šo vietni un no kurienes ir tās fakti.
description:
# Says that the page stays in the language of the original. The word none, or no such field.
# For example: none
#translation:
# The fields whose words are working translations, as no official text was found. In brackets, with commas between the \
names.
# Choose from: title, description
#working:
# The day on which the page’s facts were last checked against their source. Year, month and day.
# For example: 2026-11-23
updated:
# Where the page’s facts come from. The whole address, from https:// on.
# For example: https://www.mk.gov.lv/lv/eiropas-atveselosanas-fonds
source:
---

"""
EN = """\
---
# Fill in each field. Lines that begin with # are notes and can go.
# Where a field has # before it, it is optional: delete the # to use it.
# Put "…" around a value with “: ” in it.
# The text of the page stands below the second ---, in Markdown.
# Facts, and the ids of targets and documents, are those of content/lv/news.md.

# The heading of the page, and its name where the site lists it. In the page’s language.
# For example: About this site
title:
# The page’s name in addresses. Small letters a-z, digits and single hyphens.
# For example: open-administration
slug:
# What the page is about, in one sentence; search engines show it. In the page’s language.
# For example: Who publishes this site and where its facts come from.
description:
# The fields whose words are working translations, as no official text was found. In brackets, with commas between the \
names.
# Choose from: title, description
#working:
---

"""


def new(kind: str, spoken: Voice = ENGLISH) -> dict[str, str]:
    """The files of a new page of the small site; of a kind that it may have once, in the place of the one it has."""
    parsed, _ = site({f"{language}/{ONLY[kind]}": None for language in VOICES if kind in ONLY})
    name = "1.1.3.i" if kind == "investment" else ONLY.get(kind, "news")
    asked, refused = place(kind, name, parsed, set())
    assert asked is not None, refused
    return dict(pages(asked, parsed, VOICES, spoken))


def empty(text: str) -> list[str]:
    """The names of the fields that have neither a value nor fields of their own."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    below = [len(line) - len(line.lstrip()) for line in [*lines[1:], ""]]
    pairs = zip(lines, below, strict=True)
    return [line.strip() for line, indent in pairs if line.endswith(":") and indent <= len(line) - len(line.lstrip())]


def filled(text: str) -> str:
    """A new page with every example, or else the first choice, as its value; optional fields too, but for two."""
    text = text.replace("\n#working:", "\nworking: [title]")
    for _ in range(2):
        text = re.sub(r"^( *)#(?=[a-z]|  )(?!known|  target-after|translation)", r"\1", text, flags=re.MULTILINE)
    text = re.sub(r"(# For example: [a-z]+: (\S+)\n *[a-z]+:\n *[a-z]+:)\n", r'\1 "\2"\n', text)
    return re.sub(r"(# (?:For example: (?![a-z]+: )(.*)|Choose from: ([\w-]+).*)\n *[a-z-]+:)\n", r'\1 "\2\3"\n', text)


def test_both_languages_say_what_each_field_wants() -> None:
    """Facts in the original only; examples in the page’s language; what is known is filled in."""
    assert new("text") == {"lv/news.md": LV, "en/news.md": EN}


def test_notes_are_in_the_language_of_the_person() -> None:
    """Whatever the language of the page."""
    text = new("text", VOICES["lv"])["en/news.md"]
    assert "\n# Piemēram: open-administration\nslug:\n" in text
    both = {*text.split("\n")} & {*EN.split("\n")}
    assert both == {"---", "title:", "slug:", "description:", "#working:", ""}


def test_an_optional_field_is_a_comment_with_all_that_is_in_it() -> None:
    """Each line loses one # to be used; what is optional in it has one of its own."""
    text = new("investment")["lv/projects/1.1.3.i.md"]
    block = text[text.index("#documents:") : text.index("# The id of the person")]
    assert [line for line in block.splitlines() if "    # " not in line] == [
        "#documents:",
        "#  regulation:",
        "#    title:",
        "#    #note:",
        "#    #number:",
        "#    #date:",
        "#    address:",
        "#      lv:",
    ]
    assert "\n    #parts:\n    #  monitoring:\n" in text
    assert "\ntargets:\n  trained:\n    # The target in words;" in text


def test_the_people_to_choose_from_are_those_of_the_contacts() -> None:
    """By their ids."""
    text = new("investment")["lv/projects/1.1.3.i.md"]
    assert "\n# Choose from: anna-upe\ncontact:\n" in text
    assert "\ncode: 1.1.3.i.\n" in text


@pytest.mark.parametrize("kind", KINDS)
def test_a_check_asks_for_just_what_is_still_empty(kind: str) -> None:
    """Every field without a value that is no comment, in both files, and nothing else."""
    files = new(kind)
    lines = {path: text.splitlines() for path, text in files.items()}
    found = [(file, lines[file][line - 1].strip(), code) for file, line, _, code in problems({**files})]
    asked = [(path, field, "empty-field") for path, text in files.items() for field in empty(text)]
    assert len(asked) > 5
    assert sorted(found) == sorted(asked)


@pytest.mark.parametrize("kind", KINDS)
def test_with_the_examples_for_values_a_page_is_right(kind: str) -> None:
    """But for what other pages say: the sum of the money, and who is to be asked."""
    found = {code for *_, code in problems({path: filled(text) for path, text in new(kind).items()})}
    assert found - {"not-recorded"} == OTHERS.get(kind, set())
