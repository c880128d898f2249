"""The two languages say the same numbers."""

import pytest

from tests.small import edited, problems

LV, EN = "lv/projects/1.1.1.i.md", "en/projects/1.1.1.i.md"


def test_a_number_that_the_other_language_does_not_have_is_named_where_it_stands() -> None:
    """In each language, since either may be the wrong one."""
    assert problems(edited(EN, "7\u00a0km", "8\u00a0km")) == [
        (EN, 27, 21, "number-differs"),
        (LV, 43, 21, "number-differs"),
    ]


def test_numbers_in_front_matter_count() -> None:
    """Titles and descriptions are visible too."""
    assert problems(edited(LV, "title: Krasti", "title: 3 krasti")) == [(LV, 3, 8, "number-differs")]


@pytest.mark.parametrize(
    ("latvian", "english"),
    [
        ("16 232", "16\u00a0232"),
        ("16 232", "16,232"),
        ("10,7\u00a0%", "10.7\u00a0%"),
        ("2026. gada 31. maijs", "31 May 2026"),
        ("6. komponente", "component 6"),
        ("6.3.1.1.i.", "6.3.1.1.i."),
    ],
)
def test_the_same_number_in_each_languages_form_is_the_same(latvian: str, english: str) -> None:
    """Typography differs; numbers do not."""
    changes = {**edited(LV, "7\u00a0km", latvian), **edited(EN, "7\u00a0km", english)}
    assert [found for found in problems(changes) if found[3] == "number-differs"] == []


def test_addresses_and_list_markers_are_not_visible_numbers() -> None:
    """The Latvian and the English document may stand at other addresses."""
    change = edited(EN, "See ", "[See](https://example.org/2020/99) ")
    assert problems(change) == []
    lists = edited(
        EN, "- The first bank is 7\u00a0km long.\n- The other", "1. The first bank is 7\u00a0km long.\n2. The other"
    )
    assert problems(lists) == []


def test_a_fact_that_only_one_language_names_is_named() -> None:
    """Its number would stand in one language only."""
    assert problems(edited(EN, "{value} metres", "The metres")) == [(LV, 17, 38, "fact-differs")]


def test_a_misspelt_fact_is_not_a_missing_one_too() -> None:
    """One mistake, one problem; of another item a fact is missing all the same."""
    misspelt = edited(EN, "{value} metres", "{valeu} metres")
    assert problems(misspelt) == [(EN, 8, 21, "unknown-placeholder")]
    also = (misspelt[EN] or "").replace("From {since} on", "Soon")
    assert problems({EN: also}) == [(EN, 8, 21, "unknown-placeholder"), (LV, 20, 20, "fact-differs")]
