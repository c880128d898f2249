"""What can be asked for on the command line, told in the language of whoever asks."""

import os
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from lapa.project import LANGUAGES
from lapa.voice import Voice, language_of

if TYPE_CHECKING:  # what a build without options needs none of
    import argparse

MAX_PORT = 65535  # RFC 9293, section 3.1: sixteen bits


def language(arguments: Sequence[str]) -> str:
    """The language that the person is spoken to in: the one they ask for, or else that of their environment."""
    if not any(argument.startswith("--l") for argument in arguments):  # as every way to write it does
        return language_of(os.environ, LANGUAGES)
    import argparse  # noqa: PLC0415 -- not loaded where nothing is asked

    first = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    first.add_argument("--lang", choices=LANGUAGES)
    try:
        asked: str | None = first.parse_known_args(arguments)[0].lang
    except argparse.ArgumentError:
        asked = None  # the whole parser says what is wrong
    return asked or language_of(os.environ, LANGUAGES)


def read(arguments: Sequence[str], voice: Voice) -> SimpleNamespace:
    """The command and its options; without a command it is build. Wrong usage ends the program with status 2."""
    if list(arguments) in ([], ["build"]):
        shared = {"content": None, "output": None, "base_url": None, "lang": None}
        return SimpleNamespace(command="build", **shared, format="text", strict=False, commit=None)
    return _parsed(arguments, voice)


def _parsed(arguments: Sequence[str], voice: Voice) -> SimpleNamespace:
    """The same of any arguments."""
    import argparse  # noqa: PLC0415 -- as above

    parser = argparse.ArgumentParser(
        prog="build.py",
        description=voice.say("Builds the site in Latvian and English. Without a command: build."),
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar=voice.say("COMMAND"))
    known, given = _commands(voice), list(arguments)
    if not given or given[0] not in (*known, "-h", "--help"):
        given.insert(0, "build")
    asked = given[0]
    for name in (asked,) if asked in known else known:  # all of them where all are told of
        command = commands.add_parser(name, help=known[name], description=known[name])
        _share(command, voice)
        _options(name, command, voice)
    return parser.parse_args(given, SimpleNamespace())


def _commands(voice: Voice) -> dict[str, str]:
    return {
        "build": voice.say("write the whole site to output/, or say what is wrong"),
        "check": voice.say("say what is wrong; write nothing but what --fix puts right"),
        "serve": voice.say("show the site in a browser while it is being written; every change is seen at once"),
        "new": voice.say("make a new page in both languages, with notes on what to write"),
        "status": voice.say("show how each page stands, as a table"),
        "translated": voice.say("record that translations say what their originals say now"),
        "addresses": voice.say("add the addresses of new pages to addresses.txt, so that none is ever lost"),
        "digest": voice.say("write what readers will see of the changes since a commit, in Markdown"),
        "verify": voice.say("say what differs in a published copy of the site in output/"),
        "links": voice.say("ask whether the addresses outside the site are still there"),
        "messages": voice.say("bring the catalogues in i18n/ up to date with the templates and the program"),
        "schema": voice.say("bring the schemas in docs/ up to date, for editors’ completion"),
    }


def _share(command: "argparse.ArgumentParser", voice: Voice) -> None:
    """What every command takes."""
    for name, kind, shown, what in (
        ("--content", _folder, voice.say("DIR"), voice.say("the pages, instead of content/")),
        ("--output", _folder, voice.say("DIR"), voice.say("the site, instead of output/")),
        ("--base-url", str, voice.say("URL"), voice.say("where the site will stand, instead of the setting base-url")),
    ):
        command.add_argument(name, type=kind, metavar=shown, help=what)
    command.add_argument("--lang", choices=LANGUAGES, help=voice.say("the language to be spoken to in"))


def _options(name: str, command: "argparse.ArgumentParser", voice: Voice) -> None:
    """What one command takes beside that."""
    match name:
        case "build" | "check":
            _build(name, command, voice)
        case "serve":
            _serve(command, voice)
        case "new":
            from lapa.kinds import KINDS  # noqa: PLC0415 -- of no other command

            command.add_argument("kind", metavar=voice.say("KIND"), help=", ".join(KINDS))
            what = voice.say("of an investment its code, such as 6.3.1.5.i, else a file, such as services/advice")
            command.add_argument("name", metavar=voice.say("NAME"), help=what)
        case "status":
            what = voice.say("how pages are told")
            command.add_argument("--format", choices=("text", "json"), default="text", help=what)
        case "translated":
            command.set_defaults(format="text")
            what = voice.say("the file of a translation, such as content/en/index.md, or a folder of them")
            command.add_argument("pages", nargs="+", metavar=voice.say("PAGE"), help=what)
        case "addresses":
            command.set_defaults(format="text")
        case "digest":
            what = voice.say("the commit to compare with, such as main or HEAD~1")
            command.add_argument("--base", required=True, metavar=voice.say("COMMIT"), help=what)
        case "verify":
            what = voice.say("where the copy is: an address on the web, or a folder")
            command.add_argument("target", metavar=voice.say("PLACE"), help=what)
        case "links":
            from lapa.outside import telling  # noqa: PLC0415 -- of no other command

            what = voice.say("how addresses are told")
            command.add_argument("--format", choices=telling.FORMATS, default="text", help=what)


def _build(name: str, command: "argparse.ArgumentParser", voice: Voice) -> None:
    from lapa import formats  # noqa: PLC0415 -- not loaded where nothing is asked

    command.add_argument("--format", choices=formats.FORMATS, default="text", help=voice.say("how problems are told"))
    command.add_argument("--strict", action="store_true", help=voice.say("let warnings stop the site as errors do"))
    if name == "build":
        what = voice.say("the commit that the sources are, for the manifest")
        command.add_argument("--commit", type=_commit, metavar=voice.say("COMMIT"), help=what)
    else:
        what = voice.say("put the typography of the pages right first")
        command.add_argument("--fix", action="store_true", help=what)


def _serve(command: "argparse.ArgumentParser", voice: Voice) -> None:
    import argparse  # noqa: PLC0415 -- as above

    command.set_defaults(format="text")
    what = voice.say("the address to listen on; other machines reach only what is given here (default: 127.0.0.1)")
    command.add_argument("--host", default="127.0.0.1", metavar=voice.say("HOST"), help=what)
    what = voice.say("the port to listen on, 0 for a free one (default: 8000)")
    command.add_argument("--port", type=_port, default=8000, metavar=voice.say("PORT"), help=what)
    what = voice.say("open the site in a browser")
    command.add_argument("--open", action=argparse.BooleanOptionalAction, default=False, help=what)


def _folder(text: str) -> Path:
    return Path(text).absolute()


def _port(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text[:6]) > MAX_PORT:
        raise ValueError
    return int(text)


def _commit(text: str) -> str:
    from lapa import manifest  # noqa: PLC0415 -- as above

    if not manifest.COMMIT.fullmatch(text):
        raise ValueError
    return text
