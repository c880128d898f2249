"""The words of a page's fields, each with the way to it."""

from lapa.digest.fields import values
from lapa.forms import Form
from lapa.worded import words
from tests.small import page, site


def test_words_have_the_way_to_them() -> None:
    """Of fields, of items and of what stands in them; no facts."""
    found = dict(words(page("lv/projects/1.1.1.i.md").fields))
    assert found["/title"] == "Krasti"
    assert "/targets/metres/text" in found
    assert not {"/slug", "/code", "/amount", "/contact"} & found.keys()


def test_they_are_all_the_words_that_there_are() -> None:
    """In the order of the kind."""
    for one in site()[0].pages:
        said = [("/" + "/".join(value.path), value.value) for value in values(one.fields) if value.form is Form.WORDS]
        assert list(words(one.fields)) == said
