"""The commands for who publishes the site: each does what is asked, tells what came of it, and gives the status."""

import time

from lapa import pipeline
from lapa.asked import DONE, PROBLEMS, Asked, fail


def digest(asked: Asked) -> int:
    """Writes what readers will see of a change."""
    print(pipeline.digest(asked.project, asked.options.base), end="")
    return DONE


def verify(asked: Asked) -> int:
    """Says what differs in a published copy."""
    from lapa.manifest import NotAManifest  # noqa: PLC0415 -- as below
    from lapa.verify import verify as compared  # noqa: PLC0415 -- the web is of no other command

    target, voice = asked.options.target, asked.voice
    try:
        found = compared(asked.project.output, target)
    except NotAManifest:
        return fail(voice.say("{folder} holds no site; build it first", folder=asked.project.output), voice)
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


def links(asked: Asked) -> int:
    """Asks whether the addresses outside the site are still there."""
    from lapa.outside import asking, checking, telling  # noqa: PLC0415 -- as above

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
