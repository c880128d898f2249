"""What follows from the templates and the program, brought up to date: the catalogues, and the schemas for editors."""

from collections.abc import Mapping

from lapa import completion
from lapa.files import write_text
from lapa.language.extracting import extract
from lapa.language.updating import Update, template, update
from lapa.pipeline import read, voice
from lapa.project import Project
from lapa.sources import by_file


def messages(project: Project) -> Mapping[str, Update]:
    """Brings i18n/ up to date with the templates; what changed, by language."""
    given = read(project)
    found = extract(by_file(given.templates), by_file(given.program))
    write_text(project.i18n / "messages.pot", template(found))
    updates = {}
    for language in project.languages:
        source = given.catalogues.get(language)
        updates[language] = update(language, source.text if source else None, found)
        write_text(project.catalogue(language), updates[language].text)
    return updates


def schemas(project: Project) -> tuple[str, ...]:
    """Brings the schemas of front matter in docs/schemas/ up to date with the kinds of page; the files’ names."""
    voices = [voice(language) for language in project.languages]
    files = {
        project.schemas / "original.schema.json": completion.original(voices, voices[0]),
        project.schemas / "translation.schema.json": completion.translation(voices, voices[1]),
    }
    for file, schema in files.items():
        write_text(file, completion.document(schema))
    return tuple(map(project.name, files))
