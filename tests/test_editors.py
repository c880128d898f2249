"""What the repository sets in editors and before a commit: it works, and the files are as it says."""

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
OFFERS = ROOT / ".vscode/extensions/front-matter/offers.js"
OTHERS = {"node_modules", "__pycache__", "output", "expected", "broken"}  # folders of what is not typed, or mistyped
BINARY = {".gif", ".png", ".pyc"}

PROGRAM = """
const { about, offers } = require(process.argv[1]);
const { schema, lines, at, before } = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const found = before === null ? about(schema, lines, at) : offers(schema, lines, at, before);
console.log(JSON.stringify(found));
"""


def files() -> Iterator[Path]:
    """All files of the repository that people write."""
    for folder, folders, names in os.walk(ROOT):
        kept = [
            name
            for name in folders
            if name not in OTHERS and not (name.startswith(".") and name not in (".ci", ".vscode"))
        ]
        folders[:] = kept
        yield from (Path(folder) / name for name in names if Path(name).suffix not in BINARY)


def ask(role: str, text: str, *, hover: bool = False) -> object:
    """What the extension of VS Code says where ‸ stands: what it offers, or (hover) what the field wants."""
    node = shutil.which("node")
    if node is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("there is no node on this machine")
    at, before = text[: text.index("‸")].count("\n"), text[: text.index("‸")].rpartition("\n")[2]
    given = {
        "schema": json.loads((ROOT / f"docs/schemas/{role}.schema.json").read_text(encoding="utf-8")),
        "lines": text.replace("‸", "").split("\n"),
        "at": at,
        "before": None if hover else before,
    }
    command = [node, "-e", PROGRAM, str(OFFERS)]
    return json.loads(
        subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, check=True).stdout
    )


def offered(role: str, text: str) -> Sequence[str]:
    found = ask(role, text)
    assert isinstance(found, list)
    return [one["label"] for one in found]


@pytest.mark.parametrize(
    ("role", "text", "wanted"),
    [
        ("original", "---\n‸\n---\n", ["kind"]),
        (
            "original",
            "---\nkind: ‸\n---\n",
            ["home", "investment", "contacts", "about", "accessibility", "data", "text"],
        ),
        (
            "original",
            "---\nkind: contacts\ntitle: x\nslug: x\nupdated: x\n‸",
            ["description", "source", "working", "people"],
        ),
        ("original", "---\nkind: contacts\npeople:\n  anna:\n    name: A\n    ‸\n---\n", ["phone", "email"]),
        ("original", "---\nkind: contacts\npeople:\n  ‸\n---\n", []),
        ("original", "---\nkind: investment\ntargets:\n  one:\n    due: ‸\n---\n", ["2026-05-31"]),
        ("original", "---\nkind: investment\nworking: [ti‸\n---\n", ["title", "description", "aim"]),
        ("original", "---\nkind: investment\ndocuments:\n  a:\n    address:\n      ‸\n---\n", ["lv", "en"]),
        ("original", "---\nkind: data\nlicense: ‸\n---\n", ["unknown"]),
        ("original", "---\nkind: text\ntitle: A ‸ b\n---\n", ["Par šo vietni"]),
        ("original", "---\nkind: text\n---\n\n‸\n", []),
        ("original", "---\nkind: text\n---\n\nkind: ‸\n", []),
        ("original", "‸---\nkind: text\n---\n", []),
        ("original", "Text\n‸\n", []),
        ("original", "---\nkind: nothing\n‸\n---\n", []),
        (
            "translation",
            "---\naim: x\ntitle: x\n‸\n---\n",
            ["description", "working", "slug", "targets", "documents", "translated"],
        ),
        ("translation", "---\naim: x\ntargets:\n  one:\n    ‸\n---\n", ["text", "known"]),
        ("translation", "---\nportal:\n  ‸\n---\n", ["title", "note"]),
    ],
)
def test_vs_code_offers_the_fields_of_the_schema(role: str, text: str, wanted: Sequence[str]) -> None:
    """Those of the page’s kind that are not there yet, or the values of the one field; none in the text of a page."""
    assert offered(role, text) == wanted


def test_vs_code_types_a_colon_and_goes_on_below_a_field_with_fields() -> None:
    """Two spaces further in."""
    found = ask("original", "---\nkind: investment\ntitle: x\n‸")
    assert isinstance(found, list)
    typed = {one["label"]: one["text"] for one in found}
    assert (typed["amount"], typed["targets"]) == ("amount: ", "targets:\n  ")


def test_vs_code_explains_a_field() -> None:
    """In both languages; nothing where there is no field."""
    text = "---\nkind: investment\nperiod-end: 2026‸-05-31\n---\n"
    assert str(ask("original", text, hover=True)).split("\n")[1] == (
        "The day on which the implementation period ends. Year, month and day."
    )
    assert ask("original", "---\nkind: text\n‸\n---\n", hover=True) == ""


def test_editors_are_told_of_schemas_that_are_there() -> None:
    """Neovim by yaml-language-server, VS Code by the extension."""
    named = re.findall(r'\["(docs/[^"]+)"\] = "(content/[^"]+)"', (ROOT / ".nvim.lua").read_text(encoding="utf-8"))
    assert named == [
        ("docs/schemas/original.schema.json", "content/lv/**/*.md"),
        ("docs/schemas/translation.schema.json", "content/en/**/*.md"),
    ]
    assert all((ROOT / schema).is_file() for schema, _ in named)
    package = json.loads((OFFERS.parent / "package.json").read_text(encoding="utf-8"))
    assert (OFFERS.parent / package["main"]).is_file()
    assert "[markdown]" in json.loads((ROOT / ".vscode/settings.json").read_text(encoding="utf-8"))


def test_files_are_as_editors_are_told_to_write_them() -> None:
    """.editorconfig: UTF-8, line ends and a last one, no spaces at the end of a line, no tabs before a line."""
    settings = (ROOT / ".editorconfig").read_text(encoding="utf-8")
    for rule in (
        "charset = utf-8",
        "end_of_line = lf",
        "insert_final_newline = true",
        "trim_trailing_whitespace = true",
    ):
        assert rule in settings
    seen = 0
    for file in files():
        text = file.read_bytes().decode("utf-8")
        seen += 1
        assert "\r" not in text, file
        assert text.endswith("\n") or not text, file
        assert not re.search(r"[ \t]$", text, re.MULTILINE), file
        assert not re.search(r"^ *\t", text, re.MULTILINE), file
    assert seen > 200


def test_the_hook_before_a_commit_checks_the_site() -> None:
    """For what a build reads, by the environment of the README; it runs as it stands there."""
    [repository] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    [hook] = repository["hooks"]
    assert (repository["repo"], hook["language"], hook["pass_filenames"]) == ("local", "system", False)
    program, *arguments = hook["entry"].split()
    assert f"&& {program} build.py" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert arguments == ["build.py", "check", "--strict"]
    matching = [file for file in files() if re.search(hook["files"], file.relative_to(ROOT).as_posix())]
    read = {"content", "i18n", "lapa", "static", "templates", "accessibility.json", "addresses.txt", "pyproject.toml"}
    assert {file.relative_to(ROOT).parts[0] for file in matching} == read
