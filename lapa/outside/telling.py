"""What was found at the addresses outside the site, as it is told: to a person, on a code host, and to a program."""

import json
from collections.abc import Mapping, Sequence

from lapa.outside.finding import STATES, Finding, State, quoted
from lapa.problems import Place
from lapa.voice import Voice

FORMATS = ("text", "markdown", "json")
MAX_SHOWN = 100  # addresses of a state, and places of an address, in Markdown

Places = Mapping[str, tuple[Place, ...]]


def text(found: Sequence[Finding], places: Places, voice: Voice) -> str:
    """A line for each place of an address that is not fine, and a last one with how many there are of each state."""
    lines = [
        f"{place.name}: {shown(finding.address)} – {_said(finding, voice)}"
        for finding in _ordered(found)
        if finding.state != "fine"
        for place in places[finding.address]
    ]
    return "\n".join([*lines, summary(found, voice)])


def markdown(found: Sequence[Finding], places: Places, voice: Voice) -> str:
    """The same as sections. What hosts and pages say stands in spans of code, where no sign has a meaning."""
    headings: dict[State, str] = {
        "gone": voice.say("Gone"),
        "moved": voice.say("Moved permanently"),
        "unknown": voice.say("Could not be checked"),
    }
    parts = [summary(found, voice)]
    for state, heading in headings.items():
        those = [finding for finding in found if finding.state == state]
        rows = [_row(finding, places[finding.address], voice) for finding in those[:MAX_SHOWN]]
        if rows:
            parts += [f"## {heading}", "\n".join([*rows, *_rest(len(those), voice)])]
    return "\n\n".join(parts) + "\n"


def document(found: Sequence[Finding], places: Places) -> str:
    """The same as one JSON document."""
    rows = [
        {
            "address": finding.address,
            "state": finding.state,
            "reason": finding.reason,
            "status": finding.status or None,
            "to": finding.to or None,
            "places": [{"file": place.file, "line": place.line} for place in places[finding.address]],
        }
        for finding in found
    ]
    return json.dumps({"addresses": rows, **_counts(found)}, ensure_ascii=False, indent=2)


def summary(found: Sequence[Finding], voice: Voice) -> str:
    """How many addresses there are, in all and of each state."""
    all_of_them = voice.count("{number} address", "{number} addresses", len(found))
    told = voice.say("fine: {fine}, moved: {moved}, gone: {gone}, could not be checked: {unknown}", **_counts(found))
    return f"{all_of_them}; {told}."


def shown(address: str) -> str:
    """An address with nothing in it that a terminal, or Markdown within a span of code, would act on."""
    way, mark, fragment = address.partition("#")
    return quoted(way) + mark + quoted(fragment)


def _counts(found: Sequence[Finding]) -> dict[str, int]:
    return {state: sum(finding.state == state for finding in found) for state in STATES}


def _ordered(found: Sequence[Finding]) -> Sequence[Finding]:
    return sorted(found, key=lambda finding: STATES.index(finding.state))


def _row(finding: Finding, places: Sequence[Place], voice: Voice) -> str:
    """An item of a list, with an inner item for each place."""
    said = _said(finding, voice, "`")
    inner = [f"  - `{place.name}`" for place in places[:MAX_SHOWN]]
    return "\n".join([f"- `{shown(finding.address)}` – {said}", *inner, *(f"  {n}" for n in _rest(len(places), voice))])


def _rest(number: int, voice: Voice) -> tuple[str, ...]:
    over = number - MAX_SHOWN
    more = voice.say("and {number} more", number=over)
    return (f"- {more}",) if over > 0 else ()


def _said(finding: Finding, voice: Voice, quote: str = "") -> str:
    """What is so, and why. quote: around an address."""
    if finding.state == "moved":
        return voice.say("moved permanently to {address}", address=f"{quote}{finding.to}{quote}")
    state = voice.say("gone") if finding.state == "gone" else voice.say("could not be checked")
    return f"{state}: {_why(finding, voice)}"


def _why(finding: Finding, voice: Voice) -> str:
    reasons = {
        "status": voice.say("the answer is {status}", status=finding.status),
        "unknown-host": voice.say("no host has this name"),
        "unreachable": voice.say("the host cannot be reached"),
        "silent": voice.say("the host did not answer in time"),
        "certificate": voice.say("the host’s certificate is not valid"),
        "robots": voice.say("the host asks programs to stay away (robots.txt)"),
        "private": voice.say("the host is in a private network"),
        "redirects": voice.say("it is passed on too often"),
        "no-address": voice.say("it leads to what is not an address on the web"),
    }
    return reasons[finding.reason or "status"]
