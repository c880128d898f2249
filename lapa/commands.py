"""The commands that build the site: each does what is asked, tells what came of it, and gives the exit status."""

import sys
import time
from functools import partial
from pathlib import Path

from lapa import pipeline
from lapa.asked import DONE, PROBLEMS, Asked, fail, words_of
from lapa.memo import Held, Memo
from lapa.project import Project, load
from lapa.readahead import begin
from lapa.voice import Voice


def build(asked: Asked) -> int:
    """Builds the site."""
    project, sources = asked.project, asked.ahead.sources
    begun = asked.ahead.begun or begin(project, asked.last)
    with asked.progress() as tell:
        memo = Memo(project.cache, tell, early=asked.early)
        publish = partial(pipeline.write, commit=asked.options.commit or "", left=asked.last.left)
        report = pipeline.build(project, publish=publish, strict=asked.options.strict, memo=memo, sources=sources)
    if report.written:
        nothing = report._replace(converted=0, written=report.written._replace(written=0, removed=0))
        again = not report.problems and asked.options.format == "text"
        begun.end(_built(nothing, asked.voice, "{seconds}") if again else "")
    return _say_built(asked, report)


def _say_built(asked: Asked, report: pipeline.Report) -> int:
    asked.say_problems(report)
    if report.written is None:
        return PROBLEMS
    asked.say(_built(report, asked.voice, asked.seconds))
    return DONE


def _built(report: pipeline.Report, voice: Voice, seconds: str) -> str:
    pages = voice.count("Built {number} page", "Built {number} pages", report.pages)
    rest = voice.say(
        "{converted} converted, {written} files written, {removed} removed, {seconds} s.",
        converted=report.converted,
        written=report.written.written if report.written else 0,
        removed=report.written.removed if report.written else 0,
        seconds=seconds,
    )
    return f"{pages}: {rest}"


def check(asked: Asked) -> int:
    """Says what is wrong."""
    sources = asked.ahead.sources
    if asked.options.fix:
        from lapa.editing import fix  # noqa: PLC0415 -- not loaded where nothing is put right

        for file in fix(asked.project):
            asked.say(asked.voice.say("{file}: put right", file=file))
            sources = None
    with asked.progress() as tell:
        memo = Memo(asked.project.cache, tell, early=asked.early)
        report = pipeline.build(asked.project, publish=None, strict=asked.options.strict, memo=memo, sources=sources)
    asked.say_problems(report)
    if report.stopped:
        return PROBLEMS
    pages = asked.voice.count("Checked {number} page", "Checked {number} pages", report.pages)
    told = asked.voice.say("no errors") if report.problems else asked.voice.say("no problems")
    asked.say(f"{pages}: {told}, {asked.seconds} s.")
    return DONE


def serve(asked: Asked) -> int:
    """Shows the site while it is written."""
    from lapa.serve import Unavailable, Wanted, serve  # noqa: PLC0415 -- not loaded where nothing is served

    options, voice = asked.options, asked.voice
    held: Held = {}

    def loaded(address: str, folder: Path) -> Project:
        made = options.output or folder
        project = load(asked.project.root, options.content, made, options.base_url or address)
        return project._replace(compress=False)  # no browser asks the preview for it

    def build(project: Project) -> pipeline.Report:
        turn = asked._replace(project=project, begin=time.monotonic())
        with turn.progress() as tell:
            report = pipeline.build(project, memo=Memo(project.cache, tell, held))
        _say_built(turn, report)
        sys.stdout.flush()
        return report

    known = partial(words_of, voice=voice)
    try:
        serve(Wanted(asked.project, options.host, options.port, options.open, loaded, build, known, voice))
    except Unavailable as error:
        address, reason = error.args
        told = voice.say("{address} cannot be served from: {reason}", address=address, reason=reason)
        return fail(told, voice)
    return DONE
