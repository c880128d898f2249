"""Placeholders, numbers and addresses in text."""

import re
import time
from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lapa.words import HIDDEN, is_address, is_plain, is_web_address, link_fault, numbers, placeholders, split


def test_a_placeholder_is_a_name_and_perhaps_a_form_in_braces() -> None:
    """With groups of these names, and where it stands."""
    found = list(placeholders("a {amount} b {due-2:dative}"))
    assert [(each["name"], each["form"], each.span()) for each in found] == [
        ("amount", None, (2, 10)),
        ("due-2", "dative", (13, 27)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        *("{{ 7*7 }}", "{% x %}", "{7*7}", "{{name}}", "{{name}", "{name}}", "{name", "name}", "{}"),
        *("{a:b:c}", "{a\n}", "{-a}", "{a.b}", "{_}"),
    ],
)
def test_other_braces_are_text(text: str) -> None:
    """Whatever other tools take them for."""
    assert list(placeholders(text)) == []
    assert list(split(text)) == [text]


@pytest.mark.parametrize(
    "text", ["{Name}", "{ name }", "{1a}", "{a_b}", "{a:}", "{a:B}", "{ā}", "{a b}", "{due:datīvs}"]
)
def test_a_slip_in_a_placeholder_is_one(text: str) -> None:
    """So that it is looked up and found wrong, and never shown to readers."""
    assert [found[0] for found in placeholders(text)] == [text]


def test_a_text_is_cut_at_its_placeholders() -> None:
    """Into the texts between them and their matches; no piece is empty, and none is lost."""
    pieces = list(split("{a}{b:c} d {e}"))
    assert [piece if isinstance(piece, str) else (piece[0],) for piece in pieces] == [
        ("{a}",),
        ("{b:c}",),
        " d ",
        ("{e}",),
    ]
    assert list(split("")) == []


NUMBERS = {
    "600 000": ["600000"],
    "600\u00a0000": ["600000"],
    "600\u202f000": ["600000"],
    "600\n000": ["600000"],
    "600000": ["600000"],
    "2 318 960 eiro": ["2318960"],
    "16 232,5": ["16232.5"],
    "10,7 %": ["10.7"],
    "10.7 %": ["10.7"],
    "1,234": ["1.234"],
    "1,234,567": ["1234567"],
    "1,23,4": ["1.23.4"],
    "2026. gada 31. maijs": ["2026", "31"],
    "2025 600 000": ["2025", "600000"],
    "1 2026": ["1", "2026"],
    "600 0000": ["600", "0000"],
    "1234 567": ["1234", "567"],
    "600  000": ["600", "000"],
    "+371 67082917": ["371", "67082917"],
    "6.3.1.1.i.": ["6.3.1.1"],
    "31.05.2026.": ["31.05.2026"],
    "2025–2026, 15.": ["2025", "2026", "15"],
    "007": ["007"],
    "CO2": ["2"],
    "٣ ² ½ Ⅷ": [],
    "https://a.lv/2026/5?x=1 7": ["7"],
    "viens": [],
}


@pytest.mark.parametrize("text", NUMBERS)
def test_a_number_has_one_value_however_it_is_typed(text: str) -> None:
    """So that two languages compare; spaces, commas and points of one number belong to it."""
    assert [value for value, *_ in numbers(text)] == NUMBERS[text]


def test_a_number_stands_where_it_stands() -> None:
    """From its first digit to its last."""
    text = "no 600 000 līdz 10,7."
    assert [*numbers(text)] == [("600000", "600 000", 3, 10), ("10.7", "10,7", 16, 20)]
    assert [*numbers(text, 4, 19)] == [("00000", "00 000", 4, 10), ("10", "10", 16, 18)]


WEB = [
    "https://www.mk.gov.lv",
    "http://a.lv/",
    "https://a.lv:8080/b/c.html?d=e&f=%20#g/h?i",
    "https://a.lv?b",
    "https://a.lv#b",
    "https://xn--rga-bta.lv/(a)_b;c=d,e!'*+~@:$",
]
NO_WEB = [
    "",
    "https://",
    "https:///a",
    "https:a.lv",
    "HTTPS://a.lv",
    "ftp://a.lv",
    "//a.lv",
    "a.lv",
    "https://a@b.lv",
    "https://a.lv@b.lv",
    "https://a:b@c.lv",
    "https://a.lv\\@b.lv",
    "https://-a.lv",
    "https://a-.lv",
    "https://a..lv",
    "https://a.lv.",
    "https://rīga.lv",
    "https://a.lv:x",
    "https://a.lv/ā",
    "https://a.lv/b c",
    "https://a.lv/%zz",
    "https://a.lv/#b#c",
    'https://a.lv/"',
    "https://a.lv/<b>",
    "https://a.lv/\n",
    " https://a.lv",
    "https://a.lv/[b]",
    "https://a.lv/{b}",
    "https://[::1]/",
    f"https://{'a' * 64}.lv",
]


@pytest.mark.parametrize("text", WEB)
def test_a_web_address_is_whole_and_ascii(text: str) -> None:
    """Host, perhaps a port, path, query and fragment."""
    assert is_web_address(text)
    assert is_address(text)
    assert link_fault(text) == ""


@pytest.mark.parametrize("text", NO_WEB)
def test_what_is_not_exactly_a_web_address_is_none(text: str) -> None:
    """No user, no other scheme, no sign outside of RFC 3986."""
    assert not is_web_address(text)
    assert not is_address(text)


@pytest.mark.parametrize("text", ["mailto:dace.balode@mk.gov.lv", "mailto:a+b-c_d@e.lv", "tel:+37167082917"])
def test_mail_and_telephone_are_addresses_too(text: str) -> None:
    """But not of the web."""
    assert is_address(text)
    assert not is_web_address(text)
    assert link_fault(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        *("mailto:a", "mailto:a@b", "mailto:a@b.lv?cc=c@d.lv", "mailto:a@b.lv,c@d.lv", "mailto:a b@c.lv", "a@b.lv"),
        *("tel:67082917", "tel:+371 67082917", "tel:+", "tel:+371;ext=1"),
    ],
)
def test_mail_and_telephone_are_plain(text: str) -> None:
    """One address, without a subject; digits alone."""
    assert not is_address(text)


@pytest.mark.parametrize(
    "text",
    ["contacts.md", "../contacts.md", "./a/b-c_d.e.md#f-g", "#dace-balode", "6.3.1.1.i.md"],
)
def test_a_link_may_lead_to_a_page_or_a_place(text: str) -> None:
    """By the relative path of its file."""
    assert link_fault(text) == ""


FAULTS = {
    "": "link-without-address",
    "javascript:alert(1)": "link-scheme",
    "JaVaScRiPt:alert(1)": "link-scheme",
    "x:y.md": "link-scheme",
    "https://a.lv@b.lv": "link-not-whole",
    "HTTPS://a.lv": "link-not-whole",
    "https://a.lv/?b&amp;c": "link-entity",
    "java&#115;cript:x": "link-entity",
    "//a.lv": "link-from-root",
    "/contacts.md": "link-from-root",
    "\\\\a.lv": "link-from-root",
    "contacts": "bad-link",
    "contacts.html": "bad-link",
    "a b.md": "bad-link",
    "a.md?b": "bad-link",
    "a.md#": "bad-link",
    "a//b.md": "bad-link",
    "www.mk.gov.lv": "bad-link",
}


@pytest.mark.parametrize("text", FAULTS)
def test_why_a_link_may_not_lead_there_is_said(text: str) -> None:
    """As the code of a problem, whose words help."""
    assert link_fault(text) == FAULTS[text]


@pytest.mark.parametrize(
    "unit", ["1 000", "1", "1,", "1.1", "{a", "{a}", "{a:", "a", "a.", "https://", "-", "../", "&a"]
)
def test_every_pattern_takes_linear_time(unit: str) -> None:
    """Also with what almost matches; measured in the time of this process alone."""
    text = re.sub("$", "!", unit * (400_000 // len(unit)))
    start = time.process_time()
    list(placeholders(text))
    list(numbers(text))
    link_fault(text)
    is_address("https://" + text)
    is_address("mailto:" + text)
    assert time.process_time() - start < 2


@given(st.text("0129 .,\u00a0\nahtps:/", max_size=30))
def test_numbers_are_the_same_where_no_address_is_looked_for(text: str) -> None:
    """Signs of an address that are none change nothing."""
    if "://" not in text:
        assert list(numbers(text)) == list(numbers(f"{text}\n://"))


PLAIN_SIGNS = [chr(code) for code in range(0x3000) if is_plain(chr(code).encode())]


def test_plain_signs_are_not_hidden() -> None:
    """Nor is there a carriage return among them; what both languages write is."""
    assert not any(HIDDEN.match(sign) for sign in PLAIN_SIGNS)
    assert "\r" not in PLAIN_SIGNS
    assert set("Āžņ aZ0\t\n\u00a0„“”‘’–—…€") <= set(PLAIN_SIGNS)


@given(st.text(st.sampled_from(PLAIN_SIGNS)))
def test_plain_signs_are_nfc_in_any_order(text: str) -> None:
    """So that a text of them is read as it is."""
    assert is_plain(text.encode())
    assert is_normalized("NFC", text)


@given(st.text())
def test_a_text_is_plain_if_each_of_its_signs_is(text: str) -> None:
    assert is_plain(text.encode()) == all(sign in PLAIN_SIGNS for sign in text)
