"""What the preview adds to a page while it is served: its scripts, and what is wrong with the sources."""

import re
from collections.abc import Sequence
from html import escape

POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)')
# The style is exchanged in an open page, and the scripts come from the preview's own addresses.
ALLOWED = {"style-src": "'unsafe-inline'", "script-src": "'self'", "connect-src": "'self'"}
SCRIPTS = '<script src="/preview.js" defer></script>\n<script src="/livereload.js?{query}" defer></script>\n'
STYLE = """\
#preview-problems, #preview-problems * { all: revert; }
#preview-problems { position: fixed; z-index: 9999; inset: auto 0 0; max-height: 70vh; overflow: auto;
  color-scheme: light; background: #fff; color: #111; border-top: 4px solid #5a6670; padding: .5rem 1rem;
  font: 1rem/1.5 system-ui, sans-serif; }
#preview-problems[role=alert] { border-color: #b3001b; }
#preview-problems summary { font-weight: bold; cursor: pointer; }
#preview-problems p { margin: .5rem 0 0; overflow-wrap: anywhere; }
#preview-problems pre { margin: 0; overflow-x: auto; font: .9rem/1.4 monospace; }
@media print { #preview-problems { display: none; } }
"""


def shown(page: str, told: str, query: str) -> str:
    """A page as the preview serves it. told: from `problems`; query: of livereload's script."""
    page = POLICY.sub(lambda found: found[1] + _policy(found[2]), page, count=1)
    scripts = SCRIPTS.format(query=escape(query))
    page = page.replace("</head>", f"{scripts}</head>", 1) if "</head>" in page else page + scripts
    before, end, after = page.rpartition("</body>")
    return f"{before}{told}{end}{after}" if end else f"{page}{told}"


def problems(summary: str, texts: Sequence[str], language: str, *, wrong: bool) -> str:
    """An element that tells what is wrong. texts: of each problem, as formats.text has it.

    wrong: whether the page could not be made anew; else the element is closed until it is asked for.
    """
    if not texts:
        return ""
    role, opened = ("alert", " open") if wrong else ("status", "")
    said = "\n".join(map(_said, texts))
    return (
        f'<aside id="preview-problems" role="{role}" lang="{language}"><style>{STYLE}</style>\n'
        f"<details{opened}><summary>{escape(summary)}</summary>\n{said}</details></aside>\n"
    )


def nothing(title: str, language: str) -> str:
    """The page that stands for all others while there is no site yet."""
    said = escape(title)
    head = (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n<title>{said}</title>\n</head>\n'
    )
    return f"{head}<body>\n<h1>{said}</h1>\n</body>\n</html>\n"


def _policy(policy: str) -> str:
    """The policy of a page, with what the preview needs."""
    said = dict(part.split(" ", 1) for part in policy.split("; ") if " " in part)
    return "; ".join(f"{what} {sources}" for what, sources in {**said, **ALLOWED}.items())


def _said(text: str) -> str:
    """A line, and the excerpt below it as it stands."""
    first, _, excerpt = text.partition("\n")
    return f"<p>{escape(first)}</p>\n" + (f"<pre>{escape(excerpt)}</pre>" if excerpt else "")
