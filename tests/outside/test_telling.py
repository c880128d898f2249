"""What was found at addresses, told: to a person, on a code host, to a program."""

import json

from lapa.outside.finding import Finding, Reason
from lapa.outside.telling import document, markdown, summary, text
from lapa.pipeline import voice
from lapa.problems import Place
from lapa.voice import Voice

FOUND = (
    Finding("https://a.example/", "fine", None, 200),
    Finding("https://b.example/x", "moved", None, 200, "https://b.example/y"),
    Finding("https://c.example/`<ā>", "gone", "status", 404),
    Finding("https://d.example/", "unknown", "robots"),
)
PLACES = {
    "https://a.example/": (Place("content/lv/index.md", 1, 1),),
    "https://b.example/x": (Place("content/lv/index.md", 2, 3), Place("content/en/index.md", 4, 5)),
    "https://c.example/`<ā>": (Place("content/lv/about.md", 6, 7),),
    "https://d.example/": (Place("content/lv/about.md", 8, 9),),
}


def test_a_person_is_told_what_is_not_fine() -> None:
    """A line for each place, as editors take it; what has to be seen to comes first, and last how many there are."""
    assert text(FOUND, PLACES, Voice()) == (
        "content/lv/about.md:6:7: https://c.example/%60%3C%C4%81%3E – gone: the answer is 404\n"
        "content/lv/index.md:2:3: https://b.example/x – moved permanently to https://b.example/y\n"
        "content/en/index.md:4:5: https://b.example/x – moved permanently to https://b.example/y\n"
        "content/lv/about.md:8:9: https://d.example/ – could not be checked: "
        "the host asks programs to stay away (robots.txt)\n"
        "4 addresses; fine: 1, moved: 1, gone: 1, could not be checked: 1."
    )


def test_a_code_host_is_told_in_markdown() -> None:
    """In spans of code, which nothing from outside can end."""
    assert markdown(FOUND, PLACES, Voice()) == (
        "4 addresses; fine: 1, moved: 1, gone: 1, could not be checked: 1.\n\n"
        "## Gone\n\n"
        "- `https://c.example/%60%3C%C4%81%3E` – gone: the answer is 404\n"
        "  - `content/lv/about.md:6:7`\n\n"
        "## Moved permanently\n\n"
        "- `https://b.example/x` – moved permanently to `https://b.example/y`\n"
        "  - `content/lv/index.md:2:3`\n"
        "  - `content/en/index.md:4:5`\n\n"
        "## Could not be checked\n\n"
        "- `https://d.example/` – could not be checked: the host asks programs to stay away (robots.txt)\n"
        "  - `content/lv/about.md:8:9`\n"
    )


def test_a_long_list_is_cut() -> None:
    """With how many more there are, of addresses and of places."""
    many = [Finding(f"https://{number}.example/", "gone", "status", 404) for number in range(102)]
    places: dict[str, tuple[Place, ...]] = {finding.address: (Place("content/lv/index.md", 1, 1),) for finding in many}
    places[many[0].address] = tuple(Place("content/lv/index.md", line, 1) for line in range(1, 104))
    told = markdown(many, places, Voice())
    assert told.endswith("- and 2 more\n")
    assert "\n  - and 3 more\n" in told
    assert told.count("\n- `https://") == 100


def test_a_program_is_told_everything() -> None:
    """Addresses as they stand in the pages."""
    told = json.loads(document(FOUND, PLACES))
    assert told["addresses"][1] == {
        "address": "https://b.example/x",
        "state": "moved",
        "reason": None,
        "status": 200,
        "to": "https://b.example/y",
        "places": [{"file": "content/lv/index.md", "line": 2}, {"file": "content/en/index.md", "line": 4}],
    }
    assert told["addresses"][2]["address"] == "https://c.example/`<ā>"
    assert {name: told[name] for name in ("fine", "moved", "gone", "unknown")} == dict.fromkeys(
        ("fine", "moved", "gone", "unknown"), 1
    )


def test_every_reason_has_words_in_both_languages() -> None:
    """Not the English ones in Latvian."""
    reasons: tuple[Reason, ...] = (
        "unknown-host", "unreachable", "silent", "certificate", "robots", "private", "redirects", "no-address"
    )  # fmt: skip
    for reason in reasons:
        found = [Finding("https://d.example/", "unknown", reason)]
        english, latvian = (text(found, PLACES, voice(language)).splitlines()[0] for language in ("en", "lv"))
        assert english.startswith("content/lv/about.md:8:9: https://d.example/ – could not be checked: ")
        assert latvian.startswith("content/lv/about.md:8:9: https://d.example/ – nevarēja pārbaudīt: ")
        assert english.partition("checked: ")[2] != latvian.partition("pārbaudīt: ")[2]
    assert summary(FOUND, voice("lv")) == "4 adreses; kārtībā: 1, pārceltas: 1, vairs nav: 1, nevarēja pārbaudīt: 1."
