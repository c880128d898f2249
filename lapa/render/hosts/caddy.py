"""_hosts/Caddyfile: routes for the site, to be imported in a site of Caddy 2.6 or newer."""

import re
from collections.abc import Iterable, Iterator, Mapping

from lapa.headers import COMPRESSIBLE, DATA, LASTING, OPEN, OTHER, PAGES, TYPES
from lapa.render.hosts.served import Served

FIRST = """\
# The site at {prefix} of the site that imports this file; its files stand there below that site’s root:
#   example.org {{
#       root * /srv/www
#       import /srv/www{prefix}_hosts/Caddyfile
#   }}
"""
FILES = ("file_server {", "\tprecompressed br gzip", "}")


def caddy(site: Served) -> str:
    """The file."""
    lines = (*_block(f"route {site.prefix}*", _route(site)), *_block("handle_errors", _errors(site)))
    return FIRST.format(prefix=site.prefix) + "\n".join(lines) + "\n"


def _route(site: Served) -> Iterator[str]:
    prefix = re.escape(site.prefix)
    yield from ("@other not method GET HEAD", "error @other 405")
    yield from _block("@hidden", (f"path_regexp ^{prefix}(.*/)?[._]", f"not path_regexp ^{prefix}\\.well-known/[^/._]"))
    yield "error @hidden 404"
    yield from (f"redir {old} {new} 301" for old, new in site.redirects())
    yield from _headers("", {**site.everywhere, **PAGES, "Content-Type": OTHER})
    yield from _headers(f"{site.prefix}{OPEN}*", DATA)
    for path in sorted(site.lasting):
        yield from _headers(f"{site.prefix}{path}", LASTING)
    for suffix, name in TYPES.items():
        yield f"@{suffix} path *.{suffix}{' */' if suffix == 'html' else ''}"
        yield f'header @{suffix} Content-Type "{name}"'
    yield f"@texts path */ {' '.join(f'*.{suffix}' for suffix in COMPRESSIBLE)}"
    yield from _headers("@texts", {"Vary": "Accept-Encoding"}, late=True)
    yield from FILES


def _errors(site: Served) -> Iterator[str]:
    said = {**site.everywhere, **PAGES, "Content-Type": TYPES["html"]}
    yield from _block("@gone", (f"path {site.prefix}*", "expression {http.error.status_code} in [403, 404]"))
    inner = (f"rewrite * {site.prefix}404.html", *_headers("", said, away="Access-Control-Allow-Origin"))
    vary = _headers("", {"Vary": "Accept-Encoding"}, late=True)
    yield from _block("handle @gone", (*inner, *vary, *FILES))


def _headers(matcher: str, said: Mapping[str, str], *, late: bool = False, away: str = "") -> Iterator[str]:
    """late: in place of what the file server says itself."""
    lines = [*(f'{name} "{value}"' for name, value in said.items()), *(["defer"] if late else [])]
    return _block(f"header {matcher}".rstrip(), (*lines, *((f"-{away}",) if away else ())))


def _block(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"{name} {{"
    yield from (f"\t{line}" for line in lines)
    yield "}"
