"""Static files that pages refer to: the style in every page, and names that change with what is in the files."""

import hashlib
import re
from collections.abc import Mapping

STYLE = "style.css"  # in static/; it stands in every page, so that one request shows the page
ASSETS = ("icon.svg",)  # in static/; no reader knows their names, so that they may be kept for ever
DIGITS = 10  # of the hash in a name


def style(static: Mapping[str, bytes]) -> str:
    """The style sheet as it stands in pages: without its comments and line breaks."""
    without_comments = re.sub(r"/\*.*?\*/", "", static[STYLE].decode(), flags=re.DOTALL)
    return " ".join(without_comments.split())


def lasting(static: Mapping[str, bytes]) -> Mapping[str, str]:
    """The addresses of the assets, by their names in static/: icon.svg stands at icon.0123456789.svg."""
    return {name: _hashed(name, static[name]) for name in ASSETS if name in static}


def _hashed(name: str, content: bytes) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}.{hashlib.sha256(content).hexdigest()[:DIGITS]}{dot}{suffix}"
