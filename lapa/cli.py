"""The command line: what a person asks for, and what they are told."""

import argparse
import io
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from lapa import pipeline
from lapa.project import Project, SettingsError, load

DONE, PROBLEMS, USAGE = 0, 1, 2
COMMANDS = ("build", "check", "messages")


def main(arguments: Sequence[str], root: Path | None = None) -> int:
    """Does what the arguments ask; gives the exit status: 0 done, 1 problems, 2 wrong usage.

    root: the folder of the project, by default the one that this program stands in.
    """
    _prepare()
    begin = time.monotonic()
    given = list(arguments)
    if not given or given[0] not in (*COMMANDS, "-h", "--help"):
        given.insert(0, "build")
    options = _parser().parse_args(given)
    try:
        project = load(root or Path(__file__).parents[1], options.content, options.output, options.base_url)
        done: int = options.run(project, begin)
    except SettingsError as error:
        print(f"error: {error}", file=sys.stderr)
        return USAGE
    except pipeline.NotOurs as error:
        print(
            f"error: {error} is not a site that this program made; delete it, or give another --output", file=sys.stderr
        )
        return USAGE
    except OSError as error:
        print(f"error: {error.filename or 'the disk'}: {error.strerror}; the old site stays as it was", file=sys.stderr)
        return PROBLEMS
    return done


def _prepare() -> None:
    """Output in UTF-8 whatever the locale; a polite end on SIGTERM, so that nothing half-made stays behind."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py", description="Builds the site in Latvian and English. Without a command: build."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--content", type=_folder, metavar="DIR", help="the pages, instead of content/")
    shared.add_argument("--output", type=_folder, metavar="DIR", help="the site, instead of output/")
    shared.add_argument("--base-url", metavar="URL", help="where the site will stand, instead of the setting base-url")
    for name, run, what in (
        ("build", _build, "write the whole site to output/, or say what is wrong"),
        ("check", _check, "say what is wrong; write nothing"),
        ("messages", _messages, "bring the catalogues in i18n/ up to date with the templates"),
    ):
        commands.add_parser(name, parents=[shared], help=what, description=what).set_defaults(run=run)
    return parser


def _folder(text: str) -> Path:
    return Path(text).absolute()


def _build(project: Project, begin: float) -> int:
    report = pipeline.build(project)
    if _say_problems(report) or report.written is None:
        return PROBLEMS
    print(
        f"Built {report.pages} pages: {report.converted} converted, {report.written.written} files written, "
        f"{report.written.removed} removed, {time.monotonic() - begin:.2f} s."
    )
    return DONE


def _check(project: Project, begin: float) -> int:
    report = pipeline.build(project, publish=False)
    if _say_problems(report):
        return PROBLEMS
    print(f"Checked {report.pages} pages: no problems, {time.monotonic() - begin:.2f} s.")
    return DONE


def _messages(project: Project, begin: float) -> int:
    updates = pipeline.messages(project)
    for language, update in updates.items():
        for what, names in (("new", update.added), ("dropped", update.dropped), ("not translated", update.missing)):
            for name in names:
                print(f"{language}: {what}: {name}")
    missing = sum(len(update.missing) for update in updates.values())
    print(f"{len(updates)} catalogues updated: {missing} messages not translated, {time.monotonic() - begin:.2f} s.")
    return PROBLEMS if missing else DONE


def _say_problems(report: pipeline.Report) -> bool:
    """Prints every problem, and how many there are; says whether there are any."""
    for found in report.problems:
        print(found.text(report.sources.excerpt(found.place)))
    count = len(report.problems)
    if count:
        print(f"{count} {'problem' if count == 1 else 'problems'}; nothing was written.")
    return count > 0
