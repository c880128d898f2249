"""What a page calls by name is there."""

from tests.small import PAGES, edited, problems


def test_an_unknown_contact_is_named_once_in_the_original() -> None:
    """The translation inherits it without a word."""
    change = edited("lv/projects/1.1.1.i.md", "contact: anna-upe", "contact: ana-upe")
    assert problems(change) == [("lv/projects/1.1.1.i.md", 32, 10, "unknown-contact")]


def test_contacts_that_are_not_understood_make_no_contact_unknown() -> None:
    """One mistake, one problem."""
    change = edited("lv/contacts.md", "phone: +371 60000000", "phone: 60000000")
    assert problems(change) == [("lv/contacts.md", 9, 12, "bad-phone")]


def test_a_working_translation_is_of_a_field_of_words() -> None:
    """A misspelt or factual field would mark nothing; each is named where it stands in the list."""
    change = edited("en/index.md", "working: [reform]", "working: [reform, amount, componnt]")
    assert problems(change) == [("en/index.md", 8, column, "unknown-working") for column in (19, 27)]
    assert "working" in PAGES["en/index.md"]


def test_a_heading_does_not_go_by_a_persons_id() -> None:
    """A link to the one would lead to the other."""
    change = edited("lv/contacts.md", "Rakstiet droši.", "## Anna Upe")
    assert problems(change) == [("lv/contacts.md", 15, 1, "taken-id")]
