"""The text of a new page: each field with what it wants, in comments, and no value that is not known yet."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from lapa.forms import Form
from lapa.guide import entry, example, wanted
from lapa.hints import field_hints, kebab, names_of
from lapa.inheritance import is_fact
from lapa.kinds import KINDS, Contacts
from lapa.model import Site
from lapa.placing import New
from lapa.voice import Voice

_FIRST = ("kind", "title", "slug", "description", "code")
_LAST = ("working", "updated", "source")


def pages(new: New, site: Site, voices: Mapping[str, Voice], voice: Voice) -> Mapping[str, str]:
    """The files of a new page by their paths below the content: the original’s, then its translations’.

    voices: of the languages of the pages, for examples; voice: of the person who will fill the fields in.
    """
    people = [person for page in site.originals if isinstance(page.fields, Contacts) for person in page.fields.people]
    choices = {"contact": people, "working": names_of(KINDS[new.kind], Form.WORDS)}
    first = f"{site.languages[0]}/{new.path}"
    files = {}
    for language in site.languages:
        file = f"{language}/{new.path}"
        text = _Text(KINDS[new.kind], new.known, choices, voice, voices[language], translation=file != first)
        files[file] = "\n".join(["---", *_notes(text, f"content/{first}"), "", *text.fields(text.cls), "---", "", ""])
    return files


def _notes(text: "_Text", original: str) -> Iterator[str]:
    """What to know before beginning."""
    say = text.voice.say
    notes = [
        say("Fill in each field. Lines that begin with # are notes and can go."),
        say("Where a field has # before it, it is optional: delete the # to use it."),
        say('Put "…" around a value with “: ” in it.'),
        say("The text of the page stands below the second ---, in Markdown."),
    ]
    if text.translation:
        notes.append(say("Facts, and the ids of targets and documents, are those of {file}.", file=original))
    return (f"# {note}" for note in notes)


@dataclass(frozen=True, slots=True)
class _Text:
    """The fields of a page of kind `cls`.

    known, choices: the values that its own fields have already, or can have, by the fields; voice, own: that of the
    notes, and that of the examples.
    """

    cls: type
    known: Mapping[str, str]
    choices: Mapping[str, Sequence[str]]
    voice: Voice
    own: Voice
    translation: bool

    def fields(self, cls: Any) -> Iterator[str]:
        """The lines of a dataclass’s fields; an optional one is a comment as a whole."""
        given = {kebab(one.name) for one in fields(cls) if one.default is one.default_factory is MISSING}
        hints = field_hints(cls)
        for name in sorted(hints, key=_order):
            if self.translation and is_fact(cls, (name,)):
                continue
            lines = self.field(cls, name, hints[name])
            yield from self.notes(cls, name, hints[name])
            yield from lines if name in given else (f"#{line}" for line in lines)

    def notes(self, cls: Any, name: str, hint: Any) -> Iterator[str]:
        """What a field wants, an example, and what can be chosen from; nothing of one that is filled in."""
        if cls is self.cls and name in self.known:
            return
        yield f"# {wanted(cls, name, hint, self.voice)}"
        if choices := self.choices.get(name) if cls is self.cls else ():
            told = self.voice.say("Choose from: {choices}", choices=", ".join(choices))
            yield f"# {told}"
        elif shown := example(entry(cls, name), self.own):
            key = entry(cls, name).key
            told = self.voice.say("For example: {example}", example=f"{key}: {shown}" if key else shown)
            yield f"# {told}"

    def field(self, cls: Any, name: str, hint: Any) -> Iterator[str]:
        """A field with its value, or with those of its items, two spaces further in."""
        known = self.known.get(name, "") if cls is self.cls else ""
        yield f"{name}: {known}".rstrip()
        yield from (f"  {line}" for line in self.inside(hint, entry(cls, name).key))

    def inside(self, hint: Any, key: str) -> Iterator[str]:
        """What stands below a field with this annotation. key: the id of an item."""
        arguments = get_args(hint)
        if is_dataclass(hint):
            yield from self.fields(hint)
        elif get_origin(hint) in (Union, UnionType):
            yield from self.inside(arguments[0], key)
        elif get_origin(hint) is not Annotated:
            yield f"{key}:"
            yield from (f"  {line}" for line in self.inside(arguments[1], key))


def _order(name: str) -> int:
    """What a page is called stands first, where it is from last."""
    return _FIRST.index(name) - len(_FIRST) if name in _FIRST else 1 + _LAST.index(name) if name in _LAST else 0
