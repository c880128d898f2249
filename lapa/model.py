"""The site as data that does nothing: what a page is, and what others may know of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from lapa.body import Body, Heading, Kept, Number, Placeholder
from lapa.kinds import Fields, Translated
from lapa.lines import lines
from lapa.problems import Place, Problem
from lapa.sources import Source

Part: TypeAlias = Literal["fields", "text"]


class Page(NamedTuple):
    """One page in one language.

    path: of its Markdown file below its language's folder; the same path in two languages is the same
    page. language: of its words; frame: of what stands around them, another only where there is no
    translation. file: as problems name it. address: of its HTML file below output/. said: the SHA-256 of its
    fields. heads: the files that its fields stand in, up to their bodies: of a translation its original's before its
    own. translated: what a translation records of the original it was made from. digest: of its file's text.
    seen: names all of it that checks of the whole site look at, but the places in its body. content: of its file,
    in UTF-8.
    """

    path: str
    language: str
    frame: str
    file: str
    address: str
    fields: Fields
    said: str
    kept: Kept
    heads: tuple[Source, ...]
    placeholders: tuple[Placeholder, ...] = ()
    numbers: tuple[Number, ...] = ()
    translated: Translated | None = None
    digest: str = ""
    seen: str = ""
    content: bytes = b""

    @property
    def body(self) -> Body:
        """Its Markdown, converted."""
        return self.kept.converted.body

    def place(self, start: int, end: int) -> Place:
        """The place of text[start:end], as problems name it."""
        return lines(self.file, self.content).place(start, end)

    @property
    def places(self) -> Mapping[tuple[str, ...], Place]:
        """Where each field stands, by its path in the front matter; an inherited one in the original's file."""
        from lapa.standing import places  # noqa: PLC0415 -- not loaded where nothing is wrong

        return places(self.heads)

    @property
    def names(self) -> Mapping[tuple[str, ...], Place]:
        """The same of their names."""
        from lapa.standing import names  # noqa: PLC0415 -- as above

        return names(self.heads)


class Section(NamedTuple):
    """A section of a page. name: of the field, or the heading's id, or START; title: as readers know it.

    state: eight hexadecimal digits; "" where it has a link to a page that is not understood.
    """

    part: Part
    name: str
    title: str
    state: str


class Behind(NamedTuple):
    """A section of the original that a translation is behind.

    section: as it is now, None if there is none any more; recorded: the name that the translation has recorded it by,
    "" if it has not; heading: the same section's in the translation, None where it has none or cannot be told.
    """

    part: Part
    section: Section | None
    recorded: str
    heading: Heading | None = None


class Broken(NamedTuple):
    """A page whose file is there but not understood: its problems are said, and nothing is concluded from it."""

    path: str
    language: str
    file: str
    kept: Kept
    seen: str
    content: bytes

    @property
    def body(self) -> Body:
        """Its Markdown, converted; links may lead from it."""
        return self.kept.converted.body

    def place(self, start: int, end: int) -> Place:
        """The same."""
        return lines(self.file, self.content).place(start, end)


class Conformance(NamedTuple):
    """What the last accessibility test covered and found: axe over every page, at every width, in every scheme.

    axe, chromium: the versions of the tools; tags: axe's names of the rules asked for; widths: of the window,
    in CSS pixels; schemes: light, dark; pages: addresses of HTML files below output/; rules: how many found
    something to look at, and nothing wrong; violations, undecided: the addresses of pages, by rule.
    """

    tested: date
    axe: str
    chromium: str
    tags: tuple[str, ...]
    widths: tuple[int, ...]
    schemes: tuple[str, ...]
    pages: tuple[str, ...]
    rules: int
    violations: Mapping[str, tuple[str, ...]]
    undecided: Mapping[str, tuple[str, ...]]


class Recorded(NamedTuple):
    """An address that the site has, or had, as its ledger says.

    target: where it went, "" where it stayed; both below output/. place, went: where each stands in the ledger, the
    latter where the address does if it stayed.
    """

    address: str
    target: str
    place: Place
    went: Place


@dataclass(frozen=True)  # without slots, for what is looked up often to be kept
class Site:
    """The whole site. languages: the original's first; pages, broken: by language, then path.

    untranslated: what readers of another language find of originals that stay alone: the same, in their frame.
    conformance: of the last accessibility test; None where its record is not there or not understood.
    ledger: every address published; None likewise. moved: where those went that are no longer, old to new.
    late: what translations are behind, by their files, in the order of the originals.
    """

    languages: tuple[str, ...]
    pages: tuple[Page, ...]
    broken: tuple[Broken, ...] = ()
    conformance: Conformance | None = None
    untranslated: tuple[Page, ...] = ()
    ledger: tuple[Recorded, ...] | None = None
    moved: Mapping[str, str] = field(default_factory=dict)
    late: Mapping[str, tuple[Behind, ...]] = field(default_factory=dict)

    @cached_property
    def originals(self) -> tuple[Page, ...]:
        """The pages in the first language."""
        return tuple(page for page in self.pages if page.language == self.languages[0])

    @cached_property
    def shown(self) -> tuple[Page, ...]:
        """Every page that readers find: a path once in each frame."""
        return (*self.pages, *self.untranslated)

    def framed(self, path: str) -> Mapping[str, Page]:
        """The page at a path by the language of its frame; none where there is no such page."""
        return self._framed.get(path, {})

    def counted(self, language: str, kind: type[Fields]) -> int:
        """How many pages of this kind there are in a language."""
        return len(self.of_kind(language, kind))

    def of_kind(self, language: str, kind: type[Fields]) -> tuple[Page, ...]:
        """The pages of exactly this kind in a language."""
        return tuple(self._kinds.get((language, kind), ()))

    @cached_property
    def _framed(self) -> Mapping[str, Mapping[str, Page]]:
        found: dict[str, dict[str, Page]] = {}
        for page in self.shown:
            found.setdefault(page.path, {})[page.frame] = page
        return found

    @cached_property
    def _kinds(self) -> Mapping[tuple[str, type[Fields]], list[Page]]:
        found: dict[tuple[str, type[Fields]], list[Page]] = {}
        for page in self.pages:
            found.setdefault((page.language, type(page.fields)), []).append(page)
        return found


class Front(NamedTuple):
    """What a page is by its front matter and its original's; each as of a page."""

    fields: Fields
    said: str
    placeholders: tuple[Placeholder, ...]
    numbers: tuple[Number, ...]
    translated: Translated | None


class Understood(NamedTuple):
    """What the front matter of a page says, by itself and beside its original's.

    front: None where its fields cannot be told. alone: whether it speaks of its translation, rightly or not, or is not
    understood so far.
    """

    language: str
    path: str
    file: str
    front: Front | None
    alone: bool
    problems: tuple[Problem, ...]
