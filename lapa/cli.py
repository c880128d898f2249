"""The command line: what a person asks for, and what they are told."""

import argparse
import io
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import NoReturn

from lapa import arguments as given
from lapa import formats, overview, pipeline
from lapa.manifest import NotAManifest
from lapa.outside import telling
from lapa.project import PROGRAM, Project, SettingsError, load
from lapa.verify import verify
from lapa.voice import Voice

DONE, PROBLEMS, USAGE = 0, 1, 2


def main(arguments: Sequence[str], root: Path | None = None) -> int:
    """Does what the arguments ask; gives the exit status: 0 done, 1 problems, 2 wrong usage.

    root: the folder of the project, by default the one that this program stands in.
    """
    _prepare()
    begin = time.monotonic()
    voice = pipeline.voice(given.language(arguments))
    options = given.read(arguments, voice)
    try:
        project = load(root or PROGRAM, options.content, options.output, options.base_url)
        return COMMANDS[options.command](Asked(project, options, voice, begin))
    except (SettingsError, pipeline.NotOurs, pipeline.NotATranslation, OSError) as error:
        return _fail(PROBLEMS if isinstance(error, OSError) else USAGE, voice, _words(error, voice) or "")


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command is given. begin: when it was asked for, in seconds of time.monotonic."""

    project: Project
    options: argparse.Namespace
    voice: Voice
    begin: float

    @property
    def seconds(self) -> str:
        """How long it has taken so far: 0.14."""
        return f"{time.monotonic() - self.begin:.2f}"


def _words(error: BaseException, voice: Voice) -> str | None:
    """What a person is told of an error that they can do something about; None of any other."""
    match error:
        case SettingsError():
            return voice.say(error.message, **error.values)
        case pipeline.NotOurs():
            return voice.say(
                "{folder} is not a site that this program made; delete it, or give another --output", folder=error
            )
        case pipeline.NotATranslation():
            return voice.say("{file} is neither a translation nor a folder with one", file=error)
        case OSError():
            where = os.fsdecode(error.filename or voice.say("the disk"))
            return voice.say("{file}: {reason}; the old site stays as it was", file=where, reason=error.strerror)
    return None


def _fail(status: int, voice: Voice, told: str) -> int:
    print(f"{voice.say('error')}: {told}", file=sys.stderr)
    return status


def _prepare() -> None:
    """Output in UTF-8 whatever the locale; a polite end on SIGTERM, so that nothing half-made stays behind."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminate)


def _terminate(number: int, _frame: object) -> NoReturn:
    sys.exit(128 + number)


def _build(asked: Asked) -> int:
    report = pipeline.build(asked.project, strict=asked.options.strict, commit=asked.options.commit or "")
    return _say_built(asked, report)


def _say_built(asked: Asked, report: pipeline.Report) -> int:
    _say_problems(asked, report)
    if report.written is None:
        return PROBLEMS
    pages = asked.voice.count("Built {number} page", "Built {number} pages", report.pages)
    rest = asked.voice.say(
        "{converted} converted, {written} files written, {removed} removed, {seconds} s.",
        converted=report.converted,
        written=report.written.written,
        removed=report.written.removed,
        seconds=asked.seconds,
    )
    _say(asked, f"{pages}: {rest}")
    return DONE


def _check(asked: Asked) -> int:
    for file in pipeline.fix(asked.project) if asked.options.fix else ():
        _say(asked, asked.voice.say("{file}: put right", file=file))
    report = pipeline.build(asked.project, publish=False, strict=asked.options.strict)
    _say_problems(asked, report)
    if report.stopped:
        return PROBLEMS
    pages = asked.voice.count("Checked {number} page", "Checked {number} pages", report.pages)
    told = asked.voice.say("no errors") if report.problems else asked.voice.say("no problems")
    _say(asked, f"{pages}: {told}, {asked.seconds} s.")
    return DONE


def _serve(asked: Asked) -> int:
    from lapa.serve import Unavailable, Wanted, serve  # noqa: PLC0415 -- not loaded where nothing is served

    options, voice = asked.options, asked.voice

    def loaded(address: str, folder: Path) -> Project:
        made = options.output or folder
        project = load(asked.project.root, options.content, made, options.base_url or address)
        return replace(project, compress=False)  # no browser asks the preview for it

    def build(project: Project) -> pipeline.Report:
        turn = replace(asked, project=project, begin=time.monotonic())
        report = pipeline.build(project)
        _say_built(turn, report)
        sys.stdout.flush()
        return report

    known = partial(_words, voice=voice)
    try:
        serve(Wanted(asked.project, options.host, options.port, options.open, loaded, build, known, voice))
    except Unavailable as error:
        address, reason = error.args
        told = voice.say("{address} cannot be served from: {reason}", address=address, reason=reason)
        return _fail(USAGE, voice, told)
    return DONE


def _new(asked: Asked) -> int:
    options, voice = asked.options, asked.voice
    files, problems = pipeline.new(asked.project, options.kind, options.name, voice)
    for found in problems:
        _fail(USAGE, voice, f"{found.message(voice)}; {found.hint(voice)}")
    for file in files:
        print(voice.say("{file}: made", file=file))
    if files:
        print(voice.say("Fill in both; build.py check says what is still missing."))
    return USAGE if problems else DONE


def _status(asked: Asked) -> int:
    found, problems = pipeline.status(asked.project)
    json = asked.options.format == "json"
    print(overview.document(found) if json else overview.text(found, problems, asked.voice))
    return DONE


def _schema(asked: Asked) -> int:
    for file in pipeline.schemas(asked.project):
        print(asked.voice.say("{file}: up to date", file=file))
    return DONE


def _messages(asked: Asked) -> int:
    updates, voice = pipeline.messages(asked.project), asked.voice
    for language, update in updates.items():
        for what, names in (
            (voice.say("new"), update.added),
            (voice.say("dropped"), update.dropped),
            (voice.say("not translated"), update.missing),
        ):
            for name in names:
                print(f"{language}: {what}: {name}")
    missing = sum(len(update.missing) for update in updates.values())
    told = voice.count("{number} message not translated", "{number} messages not translated", missing)
    print(f"{told}, {asked.seconds} s.")
    return PROBLEMS if missing else DONE


def _translated(asked: Asked) -> int:
    typed = [(Path(name), asked.project.root / name) for name in asked.options.pages]
    report = pipeline.translated(asked.project, [here if here.exists() else there for here, there in typed])
    _say_problems(asked, report)
    if report.stopped:
        return PROBLEMS
    for file in report.changed:
        print(asked.voice.say("{file}: recorded", file=file))
    told = asked.voice.count("{number} record written", "{number} records written", len(report.changed))
    print(f"{told}, {asked.seconds} s.")
    return DONE


def _addresses(asked: Asked) -> int:
    report = pipeline.record_addresses(asked.project)
    _say_problems(asked, report)
    if report.stopped:
        return PROBLEMS
    for address in report.changed:
        print(asked.voice.say("{file}: recorded", file=address))
    told = asked.voice.count("{number} address added", "{number} addresses added", len(report.changed))
    print(f"{told}, {asked.seconds} s.")
    return DONE


def _digest(asked: Asked) -> int:
    print(pipeline.digest(asked.project, asked.options.base), end="")
    return DONE


def _verify(asked: Asked) -> int:
    target, voice = asked.options.target, asked.voice
    try:
        found = verify(asked.project.output, target)
    except NotAManifest:
        return _fail(USAGE, voice, voice.say("{folder} holds no site; build it first", folder=asked.project.output))
    said = {
        "missing": voice.say("missing"),
        "differs": voice.say("differs"),
        "extra": voice.say("should not be there"),
        "unreachable": voice.say("cannot be had"),
    }
    for path, what in found.differences:
        print(f"{path}: {said[what]}")
    if found.commit != found.expected.commit:
        print(
            voice.say(
                "the commit is {commit}, it should be {expected}",
                commit=found.commit or "–",
                expected=found.expected.commit or "–",
            )
        )
    files = voice.count("Compared {number} file", "Compared {number} files", len(found.expected.files))
    told = (
        voice.count("{number} differs", "{number} differ", len(found.differences))
        if found.differences
        else voice.say("all the same")
    )
    print(f"{files}: {told}, {asked.seconds} s.")
    return PROBLEMS if found.differences or found.commit != found.expected.commit else DONE


def _links(asked: Asked) -> int:
    from lapa.outside import asking, checking  # noqa: PLC0415 -- the web is of no other command

    places, voice = pipeline.outside(asked.project), asked.voice
    found = checking.check(places, asking.Asker(checking.agent(asked.project.base_url)), time.sleep)
    match asked.options.format:
        case "json":
            print(telling.document(found, places))
        case "markdown":
            print(telling.markdown(found, places, voice), end="")
        case _:
            print(telling.text(found, places, voice))
    return PROBLEMS if any(finding.state in ("gone", "moved") for finding in found) else DONE


def _say_problems(asked: Asked, report: pipeline.Report) -> None:
    """Prints every problem, and how many there are."""
    voice = asked.voice
    if asked.options.format == "json":
        print(formats.document(report.problems, voice))
        return
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")  # no-color.org
    for found in report.problems:
        if asked.options.format == "github":
            print(formats.github(found, voice))
        else:
            print(formats.text(found, voice, report.sources.excerpt(found.place), colour=colour))
    if report.problems:
        nothing = voice.say("; nothing was written") if report.stopped else ""
        print(f"{formats.summary(report.problems, voice)}{nothing}.")


def _say(asked: Asked, line: str) -> None:
    """Prints a line for people, except where the whole output is one document."""
    if asked.options.format != "json":
        print(line)


COMMANDS: Mapping[str, Callable[[Asked], int]] = {
    "build": _build,
    "check": _check,
    "serve": _serve,
    "new": _new,
    "status": _status,
    "translated": _translated,
    "addresses": _addresses,
    "digest": _digest,
    "verify": _verify,
    "links": _links,
    "messages": _messages,
    "schema": _schema,
}
