"""The text of a page as readers see it."""

import re
from html.parser import HTMLParser

UNSEEN = {"style", "script", "title", "svg"}
INLINE = {"a", "em", "strong", "code", "span", "time", "abbr", "b", "i", "small"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.unseen += tag in UNSEEN
        self.pieces += [] if tag in INLINE else [" "]

    def handle_endtag(self, tag: str) -> None:
        self.unseen -= tag in UNSEEN
        self.pieces += [] if tag in INLINE else [" "]

    def handle_data(self, data: str) -> None:
        self.pieces += [] if self.unseen else [data]


def visible(html: str) -> str:
    """The text outside styles and drawings, with single spaces; no-break spaces stay."""
    reader = _Reader()
    reader.feed(html)
    return re.sub(r"[ \n\t]+", " ", "".join(reader.pieces))
