"""A page that is seen to be right by its signs alone has nothing wrong in any of its words."""

import time
from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lapa import frontmatter, nodes
from lapa.kinds import Text
from lapa.typography import doubtful, findings_in
from lapa.typography.cases import cases, may_be_in_another
from lapa.typography.covered import covered
from lapa.typography.finding import WORD, found_by, seen, signs
from lapa.typography.marks import MARKS
from lapa.typography.numbers import NUMBERS
from lapa.typography.quotes import may_be_others, quotes
from lapa.visible import runs
from lapa.words import HIDDEN
from tests.typography.fixing import DATES
from tests.typography.test_whole import PIECES, WORDS

MARKUP = (
    *("`", "``", "\\", "\\*", "*", "**", "_", "[", "]", "(", "](a.md)", "](b c)", "](", "<", "<b>", "<b x", "<a:b>"),
    *("&nbsp;", "&", "#", "## ", ">", "> ", "|", " | ", "- ", "1. ", "\n", "\n\n", "\n    ", "\t", "\n- ", "/", "@"),
    *("a_b", "+371 67082917", "2026-05-31", "1.2.3.a.", "Nr.5", "{since:accusative}", "{{", "}}", "{", "}", "é", " "),
)
RIGHT = (
    *("“a”", "‘b’", "“a «b» c”", "‘a “b” c’", "don’t", "a’s", "s’ ", "s\u00a0", "16\u00a0232", "15\u00a0%", "(a)"),
    *("2026.\u00a0gada\u00a031.\u00a0maijs", "31\u00a0May\u00a02026", "EUR\u00a05", "5\u00a0eiro", "Nr.\u00a05"),
)
WRONG = (
    *(
        " ,",
        " .",
        " !\n",
        ".\n",
        "  \n",
        " %",
        "%20",
        "%",
        "a,b",
        "abc.Def",
        "12345",
        "1,234",
        ",123,456",
        "1.000 eiro",
    ),
    *("5 km", "5km", "10-15", " - ", "€5", "EUR5", "EUR 5", "5 EUR", "31. maijs", "31.maijs", "1 May", "No. 5", "nr. "),
    *("līdz 1.\u00a0maija", "par {due}", "līdz\u00a0 {due}", "ar 2026.\u00a0gads", "2026. gada", "gada 1.\u00a0maijs"),
)
TEXT = st.lists(st.sampled_from((*WORDS, *PIECES, *MARKUP, *RIGHT, *WRONG)), max_size=12).map("".join)
VALUE = TEXT.map(lambda text: text.replace("\n", " "))
FORMS = ["{}", "'{}'", '"{}"', ">-\n  {}\n  {}", "|\n  {}", "{}\n  {}", '"{}\n  {}"', "'{}\n  {}'"]
LANGUAGE = st.sampled_from(["lv", "en"])


def read(value: str, body: str) -> tuple[str, str, list[str]] | None:
    """The words of the front matter and the body of a page, and its runs; None where it cannot be read."""
    text = HIDDEN.sub("\ufffd", f"---\ntitle: {value}\nslug: a\n---\n{body}")
    front = frontmatter.read("a.md", text)
    fields = nodes.plain(front.table) if front.table else {}
    if front.body is None or fields.keys() != {"title", "slug"} or not isinstance(fields["title"], str):
        return None
    return fields["title"].strip(), text[front.body :], [run.text for run in runs(Text, front, text)]


def missed(language: str, said: str, body: str, texts: list[str]) -> Iterator[str]:
    """What finds something in the runs of a page, though no sign of it stands in the page: none may."""
    text = f"\n{said.replace('|', WORD)}\n\n{body}"
    plain = [covered(run) for run in texts]
    for rule in (*NUMBERS[language], *MARKS):
        for run in (run for run in plain if list(found_by([rule], run))):
            shown = f"\n{run.replace('|', WORD)}\n"
            if not all(seen(signs(rule), whole) for whole in (text, shown)):
                yield rule.code
    if any(list(quotes(language, run)) for run in plain) and not may_be_others(language, text):
        yield "quotation-marks"
    dated = language == "lv" and any(list(cases(run, DATES)) for run in texts)
    if dated and not may_be_in_another(text, DATES):
        yield "date-case"


@settings(max_examples=3000, deadline=None)
@example("lv", "a", "{}", "1.000&nbsp;eiro 5 km_ a")
@example("en", "a", "{}", "rock ‘n’ roll")
@example("lv", "a", "{}", "2026.\u00a0gada1.\u00a0maijs")
@example("lv", "a", "{}", "2026.\u00a0gada\u00a0 1.\u00a0maijs")
@given(LANGUAGE, VALUE, st.sampled_from(FORMS), TEXT)
def test_whatever_is_found_has_a_sign_of_its_own_in_the_file(language: str, value: str, form: str, body: str) -> None:
    """Each rule by itself, so that none is seen by the sign of another."""
    page = read(form.replace("{}", value), body)
    if page is not None and "\\" not in body:
        assert list(missed(language, *page)) == []


@settings(max_examples=1000, deadline=None)
@example("en", "a | - b", "")
@example("en", "a", "\\(‘b’ c")
@given(LANGUAGE, VALUE, TEXT)
def test_a_page_that_is_not_doubtful_has_nothing_wrong(language: str, value: str, body: str) -> None:
    """All rules together, with escapes."""
    page = read(value, body)
    if page is not None and not doubtful(language, *page[:2], DATES):
        assert list(findings_in(language, page[2], DATES)) == []


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize(
    "body",
    [
        "Vārdi, **vārdi** un [saite](https://a.lv/b-c/d.html); `kods-kods`.\n\n- viens\n- divi\n    - trīs\n",
        "| a | b |\n| --- | ---: |\n| 16\u00a0232 | 5\u00a0km |\n| a   | b   |\n",
        "## Virsraksts\n\nrinda  \nrinda – rinda, 1,5 un 10.7; 2024, 16\u00a0232, 15\u00a0%.\n",
        "Anna’s house, the teachers’ rooms, {due}, {amount}.\n\n1. viens\n2. divi\n",
        "",
    ],
)
def test_right_words_raise_no_doubt(language: str, body: str) -> None:
    """Or the shortcut were none."""
    assert not doubtful(language, "Nosaukums\n\nApraksts: {amount}, vārdi.", body, DATES)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("lv", "Vārdi “{reform}” un [“Par «šo» vietni”](../about.md)."),
        ("lv", "Līdz {due:dative}, ar {since:accusative}, no {amount}, līdz 2026.\u00a0gada\u00a031.\u00a0maijam."),
        ("lv", "Noteikumi Nr.\u00a0740, 2026.\u00a0gada\u00a031.\u00a0maijs, 600\u00a0000\u00a0eiro."),
        ("en", "The words ‘approved’ and [‘About “this” site’](../about.md) do not."),
        ("en", "Regulation No.\u00a0740 of 31\u00a0May\u00a02026, EUR\u00a0600\u00a0000; in May 2026."),
    ],
)
def test_right_words_of_a_language_raise_no_doubt(language: str, body: str) -> None:
    """Quotation marks, dates, numbers and sums."""
    assert not doubtful(language, "", body, DATES)


@pytest.mark.parametrize("piece", [*PIECES, "“", "“«»", "‘", "EUR1 ", "  ", "  a", "1\u00a0May", "no {", "pēc 1. "])
def test_time_grows_with_the_length_alone(piece: str) -> None:
    """100,000 hostile characters take less than half a second in each language."""
    text = piece * (100_000 // len(piece))
    for language in ("lv", "en"):
        start = time.process_time()
        doubtful(language, text, text, DATES)
        assert time.process_time() - start < 0.5
