"""The commands for who keeps the sources: new pages, records, the ledger, catalogues and schemas; and an overview."""

from pathlib import Path

from lapa import editing, overview, pipeline, upkeep
from lapa.asked import DONE, PROBLEMS, USAGE, Asked, fail


def new(asked: Asked) -> int:
    """Makes a new page."""
    options, voice = asked.options, asked.voice
    files, problems = editing.new(asked.project, options.kind, options.name, voice)
    for found in problems:
        fail(f"{found.message(voice)}; {found.hint(voice)}", voice)
    for file in files:
        print(voice.say("{file}: made", file=file))
    if files:
        print(voice.say("Fill in both; build.py check says what is still missing."))
    return USAGE if problems else DONE


def status(asked: Asked) -> int:
    """Shows how each page stands."""
    found, problems = pipeline.status(asked.project)
    json = asked.options.format == "json"
    print(overview.document(found) if json else overview.text(found, problems, asked.voice))
    return DONE


def translated(asked: Asked) -> int:
    """Records that translations are up to date."""
    typed, voice = [(Path(name), asked.project.root / name) for name in asked.options.pages], asked.voice
    try:
        report = editing.translated(asked.project, [here if here.exists() else there for here, there in typed])
    except editing.NotATranslation as error:
        return fail(voice.say("{file} is neither a translation nor a folder with one", file=error), voice)
    told = voice.count("{number} record written", "{number} records written", len(report.changed))
    return _say_recorded(asked, report, told)


def addresses(asked: Asked) -> int:
    """Adds new addresses to the ledger."""
    report = editing.record_addresses(asked.project)
    told = asked.voice.count("{number} address added", "{number} addresses added", len(report.changed))
    return _say_recorded(asked, report, told)


def _say_recorded(asked: Asked, report: editing.Edited, told: str) -> int:
    asked.say_problems(report)
    if report.stopped:
        return PROBLEMS
    for name in report.changed:
        print(asked.voice.say("{file}: recorded", file=name))
    print(f"{told}, {asked.seconds} s.")
    return DONE


def messages(asked: Asked) -> int:
    """Brings the catalogues up to date."""
    updates, voice = upkeep.messages(asked.project), asked.voice
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


def schema(asked: Asked) -> int:
    """Brings the schemas up to date."""
    for file in upkeep.schemas(asked.project):
        print(asked.voice.say("{file}: up to date", file=file))
    return DONE
