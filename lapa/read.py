"""Disk to Sources: the texts of pages, templates and catalogues, and the bytes of static files.

What a pull request can put into a folder is not trusted: links, pipes and devices are not opened,
sizes are bounded before reading, and text is UTF-8 without characters that nobody can see.
"""

import codecs
import os
import re
import stat
import unicodedata
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from lapa.files import below
from lapa.problems import Place, Problem, problem
from lapa.project import Project
from lapa.sources import Source, Sources
from lapa.words import HIDDEN, is_plain

MAX_TEXT = 256 * 1024  # bytes of a page, template or catalogue
MAX_LEDGER = 8 * 1024 * 1024  # bytes of the ledger of addresses, which only ever grows
MAX_STATIC = 16 * 1024 * 1024  # bytes of a static file
MAX_DEPTH = 5  # folders within folders
MAX_HIDDEN = 100  # hidden characters that are named, of one file


def read(project: Project) -> Sources:
    """All the files of a project; every file that cannot be used is a problem, and hides no other."""
    reader = _Reader(project)
    pages: dict[str, tuple[Source, ...]] = {}
    unread: set[tuple[str, str]] = set()
    for language in project.languages:
        folder = project.content / language
        found = {path: reader.text(folder, path) for path in reader.walk(folder, (".md",))}
        pages[language] = tuple(source for source in found.values() if source)
        refused = {path for within, path in reader.refused if within == folder and path.endswith(".md")}
        unread |= {(language, path) for path in refused if not found.get(path)}
    for stray in sorted(path.name for path in project.content.iterdir()) if project.content.is_dir() else ():
        if stray not in project.languages and not stray.startswith("."):
            languages = ", ".join(project.languages)
            reader.refuse("not-a-language", project.content, stray, parent=project.content.name, languages=languages)
    templates = (reader.text(project.templates, path) for path in reader.walk(project.templates))
    catalogues = {lang: reader.text(project.catalogue(lang).parent, "messages.po") for lang in project.languages}
    static = {path: reader.content(project.static, path, MAX_STATIC) for path in reader.walk(project.static)}
    record = reader.needed(project.record, "accessibility-missing", MAX_TEXT)
    ledger = reader.needed(project.ledger, "ledger-missing", MAX_LEDGER)
    return Sources(
        pages=pages,
        unread=frozenset(unread),
        templates=tuple(source for source in templates if source),
        catalogues={language: source for language, source in catalogues.items() if source},
        static={path: content for path, content in static.items() if content is not None},
        record=record,
        ledger=ledger,
        program=_program(project),
        problems=tuple(reader.problems),
    )


def _program(project: Project) -> tuple[Source, ...]:
    """The generator's modules, where they are part of the project."""
    modules = ((f"lapa/{path}", content) for path, content in below(str(project.root / "lapa"), ".py"))
    return tuple(Source(name, name, content.replace(b"\r\n", b"\n")) for name, content in modules)


_PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def _fault(entry: os.DirEntry[str], suffixes: tuple[str, ...]) -> str:
    """Why an entry of a folder is not a file to be read, as a code; "" if it is one."""
    if entry.is_dir(follow_symlinks=False):
        return "deep-folder"
    if not entry.is_file(follow_symlinks=False):
        return "not-a-file"
    return "not-a-page" if suffixes and not entry.name.endswith(suffixes) else ""


class _Reader:
    def __init__(self, project: Project) -> None:
        self.project = project
        self.problems: list[Problem] = []
        self.refused: set[tuple[Path, str]] = set()
        self.names: dict[Path, str] = {}  # of folders, with what parts them from the names in them

    def refuse(self, code: str, folder: Path, path: str, place: Place | None = None, **values: object) -> None:
        self.refused.add((folder, path))
        self.problems.append(problem(code, place or Place(self.name(folder, path)), **values))

    def name(self, folder: Path, path: str) -> str:
        """The file as problems name it, with nothing in it that a terminal or code host would act on."""
        if folder not in self.names:
            self.names[folder] = self.project.name(folder / "_")[:-1]
        signs = f"{self.names[folder]}{path}".removesuffix("/")
        if signs.isprintable():
            return signs
        return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in signs)

    def walk(self, folder: Path, suffixes: tuple[str, ...] = (), path: str = "", depth: int = 0) -> Iterator[str]:
        """The paths of the plain files below a folder, in the order of their names."""
        if folder.is_symlink():
            self.refuse("not-a-file", folder, path)
            return
        try:
            entries = sorted(os.scandir(folder / path), key=lambda entry: entry.name)
        except OSError:
            self.refuse("unreadable", folder, path)
            return
        kept = {entry.name.lower(): entry.name for entry in entries}
        for entry in entries:
            below = f"{path}{entry.name}"
            if entry.name.startswith((".", "#")) or entry.name.endswith("~"):
                continue  # what editors and systems leave behind
            other = kept[entry.name.lower()]
            if not _PLAIN_NAME.fullmatch(entry.name):
                self.refuse("bad-file-name", folder, below)
            elif other != entry.name:
                self.refuse("name-collision", folder, below, other=other)
            elif entry.is_dir(follow_symlinks=False) and depth < MAX_DEPTH:
                yield from self.walk(folder, suffixes, f"{below}/", depth + 1)
            elif fault := _fault(entry, suffixes):
                self.refuse(fault, folder, below, limit=MAX_DEPTH)
            else:
                yield below

    def content(self, folder: Path, path: str, limit: int) -> bytes | None:
        """The bytes of a plain file of at most `limit` bytes."""
        try:
            descriptor = os.open(f"{folder}/{path}", os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
            try:
                status = os.fstat(descriptor)
                if not stat.S_ISREG(status.st_mode):
                    self.refuse("not-a-file", folder, path)
                elif status.st_size > limit:
                    self.refuse("too-large", folder, path, size=status.st_size, limit=limit)
                else:
                    return os.read(descriptor, status.st_size)
            finally:
                os.close(descriptor)
        except OSError:
            self.refuse("unreadable", folder, path)
        return None

    def needed(self, file: Path, missing: str, limit: int) -> Source | None:
        """A text that every site has, of so many bytes at most; one without it is told how to make it, by a code."""
        if not os.path.lexists(file):
            self.refuse(missing, file.parent, file.name)
            return None
        return self.text(file.parent, file.name, limit)

    def text(self, folder: Path, path: str, limit: int = MAX_TEXT) -> Source | None:
        """A text; hidden characters are named, and each is shown as one that can be seen."""
        content = self.content(folder, path, limit)
        if content is None:
            return None
        content = content.removeprefix(codecs.BOM_UTF8)
        file = self.name(folder, path)
        try:
            decoded = content.decode()
        except UnicodeDecodeError as error:
            before = content[: error.start].decode("utf-8", "replace")
            self.refuse("not-utf8", folder, path, Place(file, before.count("\n") + 1, len(before) - before.rfind("\n")))
            return None
        if is_plain(content):
            return Source(file, path, content)
        text = unicodedata.normalize("NFC", decoded.replace("\r\n", "\n").replace("\r", "\n"))
        if not HIDDEN.search(text):
            return Source.of(file, path, text)
        for found in islice(HIDDEN.finditer(text), MAX_HIDDEN):
            place = Place.at(file, text, found.start(), found.end())
            self.refuse("hidden-character", folder, path, place, character=f"U+{ord(found[0]):04X}")
        return Source.of(file, path, HIDDEN.sub("\ufffd", text))
