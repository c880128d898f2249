"""_hosts/nginx.conf: a location for the site, to be included in a server of nginx 1.18 or newer."""

import re
from collections.abc import Iterator, Mapping

from lapa.headers import DATA, LASTING, OPEN, OTHER, PAGES, TYPES
from lapa.render.hosts.served import Served

FIRST = """\
# The site at {prefix} of the server that includes this file; its files stand there below the server’s root:
#   server {{ listen 443 ssl; server_name …; root /srv/www; include /srv/www{prefix}_hosts/nginx.conf; }}
# With ngx_brotli, write "brotli_static on;" in the server, and browsers get the .br files; without it, write
# "disable_symlinks if_not_owner;" there. Not both: ngx_brotli 1.0.0rc then misses files (google/ngx_brotli, issue 123).
"""
SETTINGS = """\
index index.html;
autoindex off;
server_tokens off;
absolute_redirect off;
error_page 403 404 =404 {prefix}404.html;
gzip_static on;
gzip_vary on;
gzip_proxied any;
"""


def nginx(site: Served) -> str:
    """The file. A location says all its headers: nginx takes none from around it where it says one."""
    inner = [
        *SETTINGS.format(prefix=site.prefix).splitlines(),
        *_block("types", (f'"{name}" {suffix};' for suffix, name in TYPES.items())),
        f"default_type {OTHER};",
        *_said(site, PAGES),
        *_block(f"location {site.prefix}{OPEN}", _said(site, DATA)),
        *(line for path in sorted(site.lasting) for line in _exact(f"{site.prefix}{path}", _said(site, LASTING))),
        *_block(rf"location ~ ^{re.escape(site.prefix)}(?:.*/)?[._](?!well-known/[^/._])", ("return 404;",)),
        *(line for old, new in site.redirects() for line in _exact(old, (f"return 301 {new};",))),
    ]
    return FIRST.format(prefix=site.prefix) + "\n".join(_block(f"location {site.prefix}", inner)) + "\n"


def _said(site: Served, headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in {**site.everywhere, **headers}.items():
        yield f'add_header {name} "{value}" always;'


def _exact(path: str, lines: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    return _block(f"location = {path}", lines)


def _block(name: str, lines: Iterator[str] | tuple[str, ...] | list[str]) -> Iterator[str]:
    yield f"{name} {{"
    yield from (f"    {line}" for line in lines)
    yield "}"
