"""What readers of a translation are told where its original says something newer, with a link to it."""

import re
from collections.abc import Callable, Sequence

from lapa.body import START
from lapa.model import Behind, Page

Say = Callable[[str, str, bool], str]

_HEADING = re.compile(r'<h[2-4] id="([^"]+)">.*?</h[2-4]>\n', re.DOTALL)  # as markup writes it


def with_notices(html: str, behind: Sequence[Behind], original: Page, href: Callable[[str], str], say: Say) -> str:
    """A translation's body with a notice below each heading whose section is behind, and one at its top for all else.

    original: its page; href: the link to a file below output/; say: the notice as HTML, by the link to the newer words,
    their language, and whether it is of the whole page.
    """
    below = {late.heading.id: late for late in behind if late.heading}
    top = [late for late in behind if not late.heading]

    def link(late: Behind) -> str:
        named = late.section if late.part == "text" else None
        return href(original.address) + (f"#{named.name}" if named and named.name != START else "")

    def noticed(found: re.Match[str]) -> str:
        late = below.get(found[1])
        return f"{found[0]}{say(link(late), original.language, False) if late else ''}"  # noqa: FBT003 -- a macro

    told = _HEADING.sub(noticed, html) if below else html
    return f"{say(link(top[0]), original.language, True)}{told}" if top else told  # noqa: FBT003 -- as above
