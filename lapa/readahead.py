"""What a command begins with, read ahead by another process while this one is still being loaded."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from lapa import arguments as given
from lapa.project import PROGRAM, Project, load
from lapa.sources import Sources
from lapa.still import Begun, Last
from lapa.voice import Voice

MOST = 2000  # files of pages, which are read and handed over by the time that they are asked for; of more, none


class ReadAhead(NamedTuple):
    """A project; where they have been read, its files; begun: a build that looked at how they stand before."""

    project: Project
    sources: Sources | None = None
    begun: Begun | None = None


def read_ahead(arguments: Sequence[str], root: Path, last: Last) -> ReadAhead:
    """What the arguments ask to be built or checked; arguments, root, last: as for dispatch.

    Raises SystemExit where they are wrong, SettingsError, and OSError.
    """
    from lapa.read import read  # noqa: PLC0415 -- loaded by who reads

    options = given.read(arguments, Voice())
    project = load(root, options.content, options.output, options.base_url)
    begun = begin(project, last) if options.command == "build" else None
    few = sum(len(names) for _, _, names in os.walk(project.content)) <= MOST
    return ReadAhead(project, read(project) if few else None, begun)


def begin(project: Project, last: Last) -> Begun:
    """A build of a project begins: before it reads anything, it looks at all that it reads, and is."""
    own = (Path(__file__).resolve().parent, PROGRAM / "i18n", PROGRAM / "requirements.txt")
    files = (project.record, project.ledger, project.root / "pyproject.toml")
    return Begun(last, (project.content, project.templates, project.static, project.i18n, *files, *own), project.output)
