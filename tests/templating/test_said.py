"""The messages of templates; that they are those of Babel is in tests/language/test_extracting.py."""

from lapa.templating.said import said


def test_messages_are_found_in_each_form() -> None:
    """With their context, and both forms of a number; what is no literal text is none."""
    text = (
        "{% trans %}One\n  line{% endtrans %}{{ _('Two') }}{{ pgettext('menu', 'Three') }}"
        "{% trans count=n %}{{ count }} page{% pluralize %}{{ count }} pages{% endtrans %}{{ gettext(name) }}"
    )
    assert list(said({"b.html": text, "a.css": "{{ _('Not') }}"})) == [
        ("b.html", "One line", None),
        ("b.html", "Two", None),
        ("b.html", "Three", "menu"),
        ("b.html", ("%(count)s page", "%(count)s pages"), None),
    ]
