"""What each field wants, in words: for new pages, for editors’ completion, and for the guides to writing."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from lapa import kinds
from lapa.forms import Form
from lapa.voice import Voice


class Entry(NamedTuple):
    """What a field wants.

    says: what to write, in a sentence; example: a value as typed, the same in every language; words: an example in
    English, to be translated, where {{due}} names a fact; key: the name of an item, where the field has items by name.
    """

    says: str
    example: str = ""
    words: str = ""
    key: str = ""


# How a value is written, once for each form.
HOW: Mapping[Form, str] = {
    Form.WORDS: "In the page’s language.",
    Form.SLUG: "Small letters a-z, digits and single hyphens.",
    Form.WORKING: "In brackets, with commas between the names.",
    Form.EURO: "Whole euro, the digits alone.",
    Form.COUNT: "A whole number, the digits alone.",
    Form.DAY: "Year, month and day.",
    Form.YEAR: "Four digits.",
    Form.CODE: "With all its full stops.",
    Form.ID: "Small letters a-z, digits and single hyphens, a letter first.",
    Form.NAME: "The same in every language.",
    Form.PHONE: "The country’s code, a space, the number.",
    Form.EMAIL: "One address, in small letters.",
    Form.ADDRESS: "The whole address, from https:// on.",
    Form.KNOWN_ADDRESS: "The whole address, from https:// on, or the word unknown.",
    Form.LANGUAGE: "lv or en.",
    Form.KIND: "One of the kinds of page.",
    Form.TRANSLATION: "The word none, or no such field.",
    Form.SECTION: "The name of a field, or the id of a heading.",
    Form.STATE: "The program writes it.",
}

GUIDE: Mapping[type, Mapping[str, Entry]] = {
    kinds.Fields: {
        "kind": Entry("The kind of page, which says what fields it has.", "text"),
        "title": Entry("The heading of the page, and its name where the site lists it.", words="About this site"),
        "description": Entry(
            "What the page is about, in one sentence; search engines show it.",
            words="Who publishes this site and where its facts come from.",
        ),
        "updated": Entry("The day on which the page’s facts were last checked against their source.", "2026-11-23"),
        "source": Entry("Where the page’s facts come from.", "https://www.mk.gov.lv/lv/eiropas-atveselosanas-fonds"),
        "working": Entry("The fields whose words are working translations, as no official text was found.", "title"),
    },
    kinds.Subpage: {"slug": Entry("The page’s name in addresses.", words="open-administration")},
    kinds.Text: {"translation": Entry("Says that the page stays in the language of the original.", "none")},
    kinds.Home: {
        "reform": Entry("The official name of the reform.", words="Modernisation of public administration"),
        "code": Entry("The code of the reform in the plan.", "6.3.1.r."),
        "amount": Entry("The Recovery Fund’s financing of the reform, the sum of its investments.", "5618960"),
        "component": Entry("The official name of the component of the plan.", words="Rule of Law"),
        "component-number": Entry("The number of the component of the plan.", "6"),
        "institution": Entry("The institution that is responsible for the reform.", words="State Chancellery"),
        "department": Entry(
            "The department of the institution that does this work.",
            words="Department of Foreign Financial Instruments",
        ),
        "portal": Entry("The site about all EU funds to which the home page points."),
    },
    kinds.Investment: {
        "title": Entry(
            "The official name of the investment.",
            words="Open, transparent, fair and accountable public administration",
        ),
        "description": Entry(
            "What the investment pays for, in one sentence; search engines show it.",
            words="A Recovery Fund investment of {{amount}} in the integrity of public administration.",
        ),
        "code": Entry("The code of the investment in the plan.", "6.3.1.1.i."),
        "amount": Entry("The Recovery Fund’s financing of the investment.", "600000"),
        "period-end": Entry("The day on which the implementation period ends.", "2026-05-31"),
        "aim": Entry(
            "How the investment serves the reform, as the end of a sentence that the page begins.",
            words="substantially increasing the public sector’s capacity to innovate",
        ),
        "targets": Entry("What is to be reached; each target has an id of your choice.", key="trained"),
        "documents": Entry("The documents that the page names; each has an id of your choice.", key="regulation"),
        "contact": Entry("The id of the person to ask, from the page of contacts.", "dace-balode"),
    },
    kinds.Target: {
        "text": Entry(
            "The target in words; instead of repeating a fact they name it in braces.",
            words="By {{due}}, {{value}} public administration employees have been trained",
        ),
        "value": Entry("The number to be reached, where the target is a number.", "16232"),
        "parts": Entry(
            "Numbers that make up the value, each under the name that the words use.", "15", key="monitoring"
        ),
        "due": Entry("The day by which the target is to be reached.", "2026-05-31"),
        "since": Entry("The year from which on the target is to be met.", "2026"),
        "known": Entry(
            "What readers are told of an oddity of the source that is kept; it stands under the code of the problem.",
            words="The target date is later than the end of the implementation period.",
            key="target-after-period",
        ),
    },
    kinds.Document: {
        "title": Entry("What the document is called.", words="Informative report"),
        "note": Entry(
            "What readers should know before they open it.",
            words="The exact page is not known; the link leads to the site’s home page.",
        ),
        "number": Entry("The number of the document.", "740"),
        "date": Entry("The date of the document.", "2022-11-22"),
        "address": Entry(
            "Where the document can be read, under the language that it has there.", "https://www.esfondi.lv", key="lv"
        ),
    },
    kinds.Contacts: {"people": Entry("The contact persons; each has an id of your choice.", key="dace-balode")},
    kinds.Person: {
        "name": Entry("The person’s first name and surname.", "Dace Balode"),
        "phone": Entry("The person’s telephone number.", "+371 67082917"),
        "email": Entry("The person’s e-mail address.", "dace.balode@mk.gov.lv"),
    },
    kinds.Data: {
        "license": Entry("The address of the licence of the open data.", "unknown"),
        "license-note": Entry("What is known of the licence.", words="No licence has been stated."),
        "notes": Entry("A note on each field of the open data."),
    },
    kinds.Notes: {
        item.name.replace("_", "-"): Entry("What this field of the open data is called, and what stands in it.")
        for item in fields(kinds.Notes)
    },
    kinds.Note: {
        "title": Entry("What the field is called.", words="Financing"),
        "text": Entry("What stands in the field.", words="Recovery Fund financing in whole euro."),
    },
    kinds.Record: {
        "translated": Entry("The original that the translation was made from; build.py translated writes it."),
    },
    kinds.Translated: {
        "fields": Entry("The state of each field with words in it.", "5b1d9e0c", key="title"),
        "text": Entry("The state of the text below each heading, by the id of the heading.", "5b1d9e0c", key="start"),
    },
}


# All that is said here, in English, for the catalogues.
MESSAGES = frozenset(HOW.values()) | {
    said for entries in GUIDE.values() for found in entries.values() for said in (found.says, found.words) if said
}


def entry(cls: type, name: str) -> Entry:
    """What the field `name`, as in front matter, of a dataclass of kinds.py wants; that of its own class first."""
    return next(GUIDE[known][name] for known in cls.__mro__ if name in GUIDE.get(known, {}))


def wanted(cls: type, name: str, hint: Any, voice: Voice) -> str:
    """What to write in a field and how, in sentences. hint: its annotation."""
    form = _form(hint)
    return " ".join(voice.say(said) for said in (entry(cls, name).says, *([HOW[form]] if form else [])))


def example(found: Entry, voice: Voice) -> str:
    """The example of a value as it stands in a page in the voice’s language; "" where a field has none of its own."""
    return voice.say(found.words) if found.words else found.example


def _form(hint: Any) -> Form | None:
    """How the value of a field is written; of items with fields of their own, how they are called."""
    if get_origin(hint) is Annotated:
        form = get_args(hint)[1]
        return form if isinstance(form, Form) else None
    forms = [_form(inner) for inner in get_args(hint)]
    return next((form for form in reversed(forms) if form), None)
