"""The tables of docs/writing.*.md that follow from the program: `python -m tests.fields` writes them anew.

A table stands between <!-- its name --> and <!-- end -->. None has a value of the site but the codes of investments, so
that a change of a fact changes no guide.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from gettext import NullTranslations
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from lapa import formats, frontmatter, kinds
from lapa.facts import NAMEABLE, Fact
from lapa.forms import Form
from lapa.guide import GUIDE, HOW, entry, example
from lapa.hints import field_hints, kebab
from lapa.inheritance import is_fact
from lapa.kinds import Investment
from lapa.language.catalogue import Catalogue
from lapa.language.writing import WRITINGS
from lapa.locale import Locale
from lapa.memo import Memo
from lapa.parse import parse
from lapa.project import LANGUAGES, load
from lapa.read import read
from lapa.schema import READERS
from tests.broken import VOICES

ROOT = Path(__file__).parents[1]
PROJECT = load(ROOT)
GUIDES = {language: ROOT / f"docs/writing.{language}.md" for language in LANGUAGES}
LOCALES = {each: Locale(WRITINGS[each], Catalogue(each, NullTranslations())) for each in LANGUAGES}
PLACE = re.compile(r"(?<=<!-- )(?!end )([a-z]+) -->\n.*?(?=<!-- end -->)", re.DOTALL)

# The fields of which things stand in which table.
FIELDS: Mapping[str, tuple[type, ...]] = {
    "page": (kinds.Fields, kinds.Subpage),
    "home": (kinds.Home,),
    "investment": (Investment,),
    "target": (kinds.Target,),
    "document": (kinds.Document,),
    "contacts": (kinds.Contacts,),
    "person": (kinds.Person,),
    "data": (kinds.Data,),
    "note": (kinds.Note,),
    "text": (kinds.Text,),
    "translated": (kinds.Record, kinds.Translated),
}
# A value as it is typed in a form, and one as it is not.
TYPED: Mapping[Form, tuple[str, str]] = {
    Form.SLUG: ("atverta-parvalde", "Atvērta pārvalde"),
    Form.WORKING: ("[title, aim]", "title, aim"),
    Form.EURO: ("600000", "600 000 eiro"),
    Form.COUNT: ("16232", "16 232"),
    Form.DAY: ("2026-05-31", "31.05.2026"),
    Form.YEAR: ("2026", "2026. gads"),
    Form.CODE: ("6.3.1.1.i.", "6.3.1.1.i"),
    Form.ID: ("dace-balode", "Dace Balode"),
    Form.PHONE: ("+371 67082917", "67082917"),
    Form.EMAIL: ("dace.balode@mk.gov.lv", "Dace.Balode@mk.gov.lv"),
    Form.ADDRESS: ("https://www.esfondi.lv", "www.esfondi.lv"),
    Form.KNOWN_ADDRESS: ("unknown", "n/a"),
    Form.LANGUAGE: ("lv", "LV"),
    Form.KIND: ("text", "Text"),
    Form.TRANSLATION: ("none", "no"),
    Form.SECTION: ("kam-jautat", "Kam jautāt"),
    Form.STATE: ("5b1d9e0c", "5B1D"),
}
# The words that ask for a case of a Latvian date.
GOVERNING: Mapping[str, tuple[str, ...]] = {
    "nominative": (),
    "genitive": ("no", "pēc"),
    "dative": ("līdz",),
    "accusative": ("ar", "par"),
    "locative": (),
}
INVESTMENTS = Fact(4, Form.COUNT, noun="investments")
SAID: Mapping[str, Mapping[str, str]] = {
    "lv": {
        "page": "Lapa",
        "files": "Latviešu fails | Angļu fails",
        "field": "Lauks | Ko rakstīt | Piemērs | Failā",
        "optional": "nav obligāts",
        "form": "Lauki | Kā rakstīt | Pareizi | Nepareizi",
        "fact": "Vietturis | Kur | Latviešu lapā | Angļu lapā",
        "any": "jebkurā lapā",
        "part": "nosaukums no `parts`",
        "case": "Locījums | Aiz vārda | Vietturis | Diena | Gads | Skaits",
        "nominative": "nominatīvs (kas?)",
        "genitive": "ģenitīvs (kā?)",
        "dative": "datīvs (kam?)",
        "accusative": "akuzatīvs (ko?)",
        "locative": "lokatīvs (kur? kad?)",
        "mistake": "title: Par vietni: kas to publicē",
    },
    "en": {
        "page": "Page",
        "files": "Latvian file | English file",
        "field": "Field | What to write | Example | In file",
        "optional": "optional",
        "form": "Fields | How to write it | Right | Wrong",
        "fact": "Placeholder | Where | On a Latvian page | On an English page",
        "any": "any page",
        "part": "name from `parts`",
        "case": "Case | After the word | Placeholder | Day | Year | Number",
        "nominative": "nominative",
        "genitive": "genitive",
        "dative": "dative",
        "accusative": "accusative",
        "locative": "locative (when, where)",
        "mistake": "title: About this site: who publishes it",
    },
}


def tables(language: str) -> Mapping[str, str]:
    """Every table of the guide in a language, in Markdown, by its name."""
    return {
        "pages": _table(_pages(language), SAID[language]["page"], SAID[language]["files"]),
        "told": _told(language),
        "forms": _table(_forms(language), SAID[language]["form"]),
        **{name: _table(_fields(language, classes), SAID[language]["field"]) for name, classes in FIELDS.items()},
        "notes": ", ".join(f"`{name}`" for name in field_hints(kinds.Notes)) + ".",
        "facts": _table(_facts(language), SAID[language]["fact"]),
        "cases": _table(_cases(language), SAID[language]["case"]),
    }


def written(language: str) -> str:
    """The guide in a language with its tables as they should be."""
    found = tables(language)
    text = GUIDES[language].read_text(encoding="utf-8")
    return PLACE.sub(lambda place: f"{place[1]} -->\n{found[place[1]]}\n", text)


def _table(rows: Iterable[Iterable[str]], *headings: str) -> str:
    heading = " | ".join(headings)
    lines = [heading, " | ".join("---" for _ in heading.split(" | ")), *(" | ".join(row) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)


def _pages(_language: str) -> Iterator[tuple[str, ...]]:
    """The pages of the real site: their kind, of an investment its code, and links to their files."""
    site, _ = parse(read(PROJECT), PROJECT, Memo())
    pages = {(page.language, page.path): page for page in site.pages}
    for original in site.originals:
        versions = [pages.get((each, original.path)) for each in LANGUAGES]
        code = original.fields.code if isinstance(original.fields, Investment) else ""
        links = (f"[{page.file}](../{page.file})" if page else "–" for page in versions)
        yield f"{original.fields.kind} {code}".strip(), *links


def _told(language: str) -> str:
    """What is told of a mistake."""
    line = SAID[language]["mistake"]
    (found,) = frontmatter.read(f"content/{language}/about.md", f"---\nkind: about\n{line}\n---\n").problems
    return f"```text\n{formats.text(found, VOICES[language], line)}\n```"


def _forms(language: str) -> Iterator[tuple[str, ...]]:
    hints = [item for several in FIELDS.values() for cls in several for item in _own(cls).items()]
    for form, how in HOW.items():
        names = dict.fromkeys(_code(name) for name, hint in hints if form in _forms_of(hint))
        yield ", ".join(names), VOICES[language].say(how), *map(_code, TYPED.get(form, ("", "")))


def _fields(language: str, classes: tuple[type, ...]) -> Iterator[tuple[str, ...]]:
    for cls in classes:
        given = {kebab(item.name) for item in fields(cls) if item.default is item.default_factory is MISSING}
        for name in _own(cls):
            found = entry(cls, name)
            shown = example(found, VOICES[language])
            shown = f"{found.key}: {shown}".rstrip() if found.key else f"[{shown}]" if name == "working" else shown
            where = "`en`" if cls in FIELDS["translated"] else "`lv`" if is_fact(cls, (name,)) else "`lv`, `en`"
            label = _code(name) if name in given else f"{_code(name)} ({SAID[language]['optional']})"
            yield label, VOICES[language].say(found.says), _code(shown), where


def _own(cls: type) -> Mapping[str, Any]:
    """The annotations of the fields that a dataclass has, or says more of, than those it is made from."""
    return {name: hint for name, hint in field_hints(cls).items() if name in GUIDE[cls]}


def _forms_of(hint: Any) -> list[Form]:
    """The forms of what stands in a field with this annotation, but for things with fields of their own."""
    if get_origin(hint) is Annotated:
        return [form for form in get_args(hint)[1:] if isinstance(form, Form)]
    return [form for inner in get_args(hint) for form in _forms_of(inner)]


def _facts(language: str) -> Iterator[tuple[str, ...]]:
    """The facts that words may name, but for words, with examples; their names are those of facts.py."""
    any_page = SAID[language]["any"]
    yield "`{investments}`", any_page, *_spoken(INVESTMENTS)
    for cls, where in (
        (kinds.Fields, any_page),
        (kinds.Home, "`home`"),
        (Investment, "`investment`"),
        (kinds.Target, "`targets`"),
        (kinds.Document, "`documents`, `portal`"),
    ):
        for name, hint in _own(cls).items():
            single = get_origin(hint) in (Annotated, Union, UnionType)
            for form in _forms_of(hint) if single else ():
                if form in NAMEABLE - {Form.WORDS}:
                    value = READERS[form](entry(cls, name).example)
                    yield f"`{{{name}}}`", where, *_spoken(Fact(value, form))
    yield SAID[language]["part"], "`targets`", *_spoken(Fact(15, Form.COUNT))


def _cases(language: str) -> Iterator[tuple[str, ...]]:
    target = GUIDE[kinds.Target]
    day, year = READERS[Form.DAY](target["due"].example), READERS[Form.YEAR](target["since"].example)
    facts = (Fact(day, Form.DAY), Fact(year, Form.YEAR), INVESTMENTS)
    for case, words in GOVERNING.items():
        named = "`{due}`" if case == "nominative" else f"`{{due:{case}}}`"
        yield SAID[language][case], ", ".join(words) or "–", named, *(LOCALES["lv"].fact(fact, case) for fact in facts)


def _code(value: str) -> str:
    return f"`{value}`" if value else "–"


def _spoken(fact: Fact) -> tuple[str, ...]:
    return tuple(LOCALES[language].fact(fact) for language in LANGUAGES)


if __name__ == "__main__":
    for language, guide in GUIDES.items():
        guide.write_text(written(language), encoding="utf-8")
