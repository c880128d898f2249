"""The architecture, held over the syntax trees: who imports whom, who opens files, who prints, who knows the time."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from lapa.codes import CODES

ROOT = Path(__file__).parents[1]
MODULES = {
    ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
    for file in sorted((ROOT / "lapa").rglob("*.py"))
}
TREES = {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in MODULES.items()}

DOORS = {
    *("lapa.cli", "lapa.still", "lapa.dispatch", "lapa.asked", "lapa.progress", "lapa.readahead"),
    *("lapa.commands", "lapa.keeping", "lapa.publishing", "lapa.serve"),
}
BESIDE = {"lapa.editing", "lapa.upkeep"}  # what commands do that is no build
STAGES = {"lapa.read", "lapa.parse", "lapa.check", "lapa.localise", "lapa.render", "lapa.write"}
OPENS_FILES = {
    "lapa.cli",  # nowhere, where who calls has closed what it writes to
    "lapa.files",
    "lapa.git",
    "lapa.project",
    "lapa.read",
    "lapa.write",
    "lapa.create",
    "lapa.swap",
    "lapa.memo",
    "lapa.shelf",
    "lapa.still",
    "lapa.early",
    "lapa.serve.server",
    "lapa.verify",
}
RUNS_PROGRAMS = {"lapa.git", "lapa.serve"}
THIRD_PARTY = {
    "babel": "lapa.language",
    "brotli": "lapa.render",
    "jinja2": "lapa.templating",
    "livereload": "lapa.serve",
    "markdown": "lapa.markup",
    "markupsafe": "lapa.render",
    "pydantic_core": "lapa.schema",
    "tornado": "lapa.serve",
    "watchfiles": "lapa.serve",
    "yaml": "lapa.frontmatter",
}
WEB = {
    "socket",
    "ssl",
    "http.client",
    "http.server",
    "urllib.request",
    "urllib.robotparser",
    "ftplib",
    "smtplib",
    "asyncio",
}
ASKS_THE_WEB = {"lapa.verify", "lapa.outside.asking", "lapa.outside.checking"}
ANSWERS = "lapa.serve"  # this machine alone
NO_CLOCK = {"time", "random", "secrets", "uuid", "tempfile"}
TEMPORARY = {"lapa.git": {"tempfile"}}  # a folder whose name nobody is told


def imports(name: str) -> Iterator[str]:
    """The full names of the modules that a module imports, at its top or within a function."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            module = node.module or ""
            inner = [f"{module}.{alias.name}" for alias in node.names]
            yield from ([found for found in inner if found in MODULES] or [module])


def layer(name: str) -> str:
    """The stage that a module is or belongs to, or ""."""
    return next((stage for stage in STAGES if name == stage or name.startswith(f"{stage}.")), "")


def test_a_stage_imports_no_other_stage() -> None:
    """Only the pipeline knows the order; what reads ahead knows where it begins."""
    for name in MODULES:
        reached = {layer(module) for module in imports(name)} - {"", layer(name)}
        known = {"lapa.pipeline": STAGES, "lapa.readahead": {"lapa.read"}}.get(name, set())
        assert reached <= known, (name, reached)


def test_only_doors_import_the_pipeline_and_nothing_imports_a_door() -> None:
    """So that there is one build, and it does not know who asks for it. Doors lead to each other."""
    for name in MODULES:
        assert name in DOORS or not DOORS & set(imports(name)), name
        assert name in DOORS | BESIDE or "lapa.pipeline" not in set(imports(name)), name


def test_one_third_party_package_per_module_and_one_module_per_package() -> None:
    """A package of ours counts as one module."""
    used = {
        (module.split(".")[0], ".".join(name.split(".")[:2]))
        for name in MODULES
        for module in imports(name)
        if module.split(".")[0] in THIRD_PARTY
    }
    assert used == set(THIRD_PARTY.items())


def test_files_are_opened_in_few_modules() -> None:
    """All others work on values."""
    opening = {
        "open",
        "read_text",
        "read_bytes",
        "write_text",
        "write_bytes",
        "scandir",
        "listdir",
        "iterdir",
        "rglob",
        "glob",
    }
    for name, tree in TREES.items():
        calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
        names = {getattr(call, "attr", getattr(call, "id", "")) for call in calls}
        assert name in OPENS_FILES or not names & opening - ({"write_text"} if name in BESIDE else set()), name


def test_only_the_command_line_prints() -> None:
    """A stage gives values; a person is told by the door."""
    for name, tree in TREES.items():
        prints = [node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == "print"]
        assert name in DOORS or not prints, name


def test_there_is_no_clock_and_no_chance_below_the_command_line() -> None:
    """The same sources always give the same bytes."""
    for name, tree in TREES.items():
        used = {module.split(".")[0] for module in imports(name)} & NO_CLOCK - TEMPORARY.get(name, set())
        now = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow")
        ]
        assert name in DOORS or not (used or now), name


def test_other_processes_are_started_in_few_modules() -> None:
    """Git, to look at what was before; this program itself, whether it starts when it has changed, and its copies."""
    running = {name for name in MODULES if {"subprocess", "multiprocessing", "pty"} & set(imports(name))}
    assert running == RUNS_PROGRAMS


def test_the_web_is_asked_by_two_commands_only() -> None:
    """links and verify: what a build is made of knows neither the web nor the modules that do."""
    for name in MODULES:
        assert name in ASKS_THE_WEB or name.startswith(ANSWERS) or not WEB & set(imports(name)), name
        assert name in DOORS | ASKS_THE_WEB or not ASKS_THE_WEB & set(imports(name)), name


def test_nothing_is_caught_that_is_not_named() -> None:
    """What is not a problem stays a traceback."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, name
                assert ast.unparse(node.type) not in ("Exception", "BaseException"), name


def test_every_module_has_its_test_file() -> None:
    """tests/ mirrors lapa/."""
    for name, file in MODULES.items():
        if file.name != "__init__.py":
            inner = file.relative_to(ROOT / "lapa")
            assert (ROOT / "tests" / inner.parent / f"test_{inner.name}").is_file(), name


def test_every_module_says_what_it_is() -> None:
    """In its first line."""
    assert all(ast.get_docstring(tree) for tree in TREES.values())


def test_every_problem_is_documented() -> None:
    """docs/problems.md has a heading for each code and none for another."""
    text = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^### `([a-z0-9-]+)`$", text, re.MULTILINE)) == set(CODES)


def test_every_code_is_used() -> None:
    """A code that no module names is dead."""
    sources = "".join(file.read_text(encoding="utf-8") for name, file in MODULES.items() if name != "lapa.codes")
    assert [code for code in CODES if f'"{code}"' not in sources] == []


def test_no_group_is_repeated_possessively() -> None:
    """Python before 3.11.5 loses its place where the last repeat fails halfway (CPython issue 106052)."""
    repeated = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+")
    for name, tree in TREES.items():
        texts = [
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        patterns = [text for text in texts if "(?" in text]
        assert not [text for text in patterns if repeated.search(text.replace("'()*+,", ""))], name
