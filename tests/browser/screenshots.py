"""The pictures of the site that its documents show: python -m tests.browser.screenshots writes docs/pictures/."""

import sys
import tempfile
from pathlib import Path
from typing import Literal, NamedTuple

from tests.browser.real import ROOT, chromium, launched, served

FOLDER = ROOT / "docs/pictures"


class Shot(NamedTuple):
    """A picture of a page: its top, of this many CSS pixels."""

    name: str
    page: str
    scheme: Literal["light", "dark"]
    width: int
    height: int


SHOTS = (
    Shot("home.lv", "lv/index.html", "light", 390, 760),
    Shot("home.en", "en/index.html", "dark", 390, 760),
    Shot("investment.en", "en/investments/non-governmental-organisations.html", "light", 1280, 900),
)


def main() -> int:
    """Takes all pictures anew. Gives the exit status: 0 done, 2 no Chromium on this machine."""
    program = chromium()
    if program is None:
        print("there is no Chromium on this machine", file=sys.stderr)
        return 2
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as built, launched(program) as browser:
        for shot in SHOTS:
            size = {"width": shot.width, "height": shot.height}
            page = browser.new_page(viewport=size, color_scheme=shot.scheme)  # type: ignore[arg-type]
            page.goto(built.url + shot.page)
            page.screenshot(path=FOLDER / f"{shot.name}.png")
            page.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
