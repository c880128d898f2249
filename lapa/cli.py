"""The command line: what a person asks for, and what they are told."""

import argparse
import io
import os
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from lapa import formats, pipeline
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
        done: int = options.run(project, options, begin)
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
    telling = argparse.ArgumentParser(add_help=False)
    telling.add_argument("--format", choices=formats.FORMATS, default="text", help="how problems are told")
    telling.add_argument("--strict", action="store_true", help="let warnings stop the site as errors do")
    fixing = argparse.ArgumentParser(add_help=False)
    fixing.add_argument("--fix", action="store_true", help="put the typography of the pages right first")
    for name, run, what, parents in (
        ("build", _build, "write the whole site to output/, or say what is wrong", [shared, telling]),
        ("check", _check, "say what is wrong; write nothing but what --fix puts right", [shared, telling, fixing]),
        ("messages", _messages, "bring the catalogues in i18n/ up to date with the templates", [shared]),
    ):
        commands.add_parser(name, parents=parents, help=what, description=what).set_defaults(run=run)
    return parser


def _folder(text: str) -> Path:
    return Path(text).absolute()


def _build(project: Project, options: argparse.Namespace, begin: float) -> int:
    report = pipeline.build(project, strict=options.strict)
    _say_problems(report, options.format)
    if report.written is None:
        return PROBLEMS
    _say(
        options,
        f"Built {report.pages} pages: {report.converted} converted, {report.written.written} files written, "
        f"{report.written.removed} removed, {time.monotonic() - begin:.2f} s.",
    )
    return DONE


def _check(project: Project, options: argparse.Namespace, begin: float) -> int:
    for file in pipeline.fix(project) if options.fix else ():
        _say(options, f"{file}: put right")
    report = pipeline.build(project, publish=False, strict=options.strict)
    _say_problems(report, options.format)
    if report.stopped:
        return PROBLEMS
    told = "no errors" if report.problems else "no problems"
    _say(options, f"Checked {report.pages} pages: {told}, {time.monotonic() - begin:.2f} s.")
    return DONE


def _messages(project: Project, _options: argparse.Namespace, begin: float) -> int:
    updates = pipeline.messages(project)
    for language, update in updates.items():
        for what, names in (("new", update.added), ("dropped", update.dropped), ("not translated", update.missing)):
            for name in names:
                print(f"{language}: {what}: {name}")
    missing = sum(len(update.missing) for update in updates.values())
    print(f"{len(updates)} catalogues updated: {missing} messages not translated, {time.monotonic() - begin:.2f} s.")
    return PROBLEMS if missing else DONE


def _say_problems(report: pipeline.Report, form: formats.Format) -> None:
    """Prints every problem, and how many there are."""
    if form == "json":
        print(formats.document(report.problems))
        return
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")  # no-color.org
    for found in report.problems:
        if form == "github":
            print(formats.github(found))
        else:
            print(formats.text(found, report.sources.excerpt(found.place), colour=colour))
    if report.problems:
        counts = formats.counts(report.problems)
        told = [f"{number} {what[:-1] if number == 1 else what}" for what, number in counts.items() if number]
        print(f"{' and '.join(told)}{'; nothing was written' if report.stopped else ''}.")


def _say(options: argparse.Namespace, line: str) -> None:
    """Prints the last line, except where the whole output is one document."""
    if options.format != "json":
        print(line)
