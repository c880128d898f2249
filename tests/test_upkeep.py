"""Catalogues and schemas, up to date with the templates and the program."""

from lapa import pipeline, upkeep
from lapa.project import Project
from tests.copied import change, files


def test_messages_are_brought_up_to_date(project: Project) -> None:
    """A new message is added to each catalogue; running again changes nothing."""
    change(project, "templates/text.html", "{% trans %}Home{% endtrans %}", "{% trans %}Start{% endtrans %}")
    updates = upkeep.messages(project)
    assert {language: update.missing for language, update in updates.items()} == {"lv": ("Start",), "en": ("Start",)}
    before = files(project.i18n)
    upkeep.messages(project)
    assert files(project.i18n) == before
    assert [found.code for found in pipeline.build(project).problems] == ["missing-message", "missing-message"]
