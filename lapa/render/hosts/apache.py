"""The .htaccess in the site’s root, for Apache 2.4; it needs AllowOverride FileInfo and no more."""

import re
from collections.abc import Iterator, Mapping

from lapa.headers import COMPRESSIBLE, DATA, LASTING, OPEN, OTHER, PAGES, TYPES
from lapa.render.hosts.served import Served

FIRST = """\
# Needs "AllowOverride FileInfo", "Options SymLinksIfOwnerMatch" (or FollowSymLinks), mod_headers and mod_rewrite.
ErrorDocument 404 {prefix}404.html
ErrorDocument 403 {prefix}404.html
AddEncoding br .br
AddEncoding gzip .gz
RemoveLanguage .br
"""
REWRITING = r"""
RewriteEngine On
RewriteBase {prefix}

# A site is read, and nothing else is done with it.
RewriteCond %{{REQUEST_METHOD}} !^(GET|HEAD)$
RewriteRule ^ - [R=405,L]

# What tells hosts how to serve the rest is served to nobody.
RewriteRule (^|/)[._](?!well-known/[^/._]) - [R=404,L]
{moved}
# A folder is its index.html, and is never listed.
RewriteRule ^(|.+/)$ $1index.html [L]
"""
ENCODING = r"""
# {suffix}, unless it is refused with q=0.
RewriteCond %{{HTTP:Accept-Encoding}} (^|,)\s*{name}\s*(;\s*q=(?!0(\.0*)?\s*(,|$))[0-9.]+\s*)?(,|$) [NC]
RewriteCond %{{REQUEST_FILENAME}}.{suffix} -f
RewriteRule ^(.+\.({texts}))$ $1.{suffix} [L]
"""
ENCODINGS = (("br", "br"), ("gzip", "gz"))  # their names in HTTP and of files, the better first


def apache(site: Served) -> str:
    """The file."""
    texts = "|".join(COMPRESSIBLE)
    encodings = (ENCODING.format(name=name, suffix=suffix, texts=texts) for name, suffix in ENCODINGS)
    return "".join(
        (
            FIRST.format(prefix=site.prefix),
            *_types(texts),
            *_headers({**site.everywhere, **PAGES}),
            *_headers(DATA, f' "expr=%{{REQUEST_URI}} =~ m#^{re.escape(site.prefix)}{OPEN}#"'),
            *(line for path in sorted(site.lasting) for line in _of_file(path, _headers(LASTING))),
            REWRITING.format(prefix=site.prefix, moved="".join(_moved(site))),
            *encodings,
        )
    )


def _types(texts: str) -> Iterator[str]:
    yield f"ForceType {OTHER}\n"
    for suffix, name in TYPES.items():
        yield from _matching(rf"\.{suffix}(\.br|\.gz)?$", (f'ForceType "{name}"\n',))
    yield from _matching(rf"\.({texts})(\.br|\.gz)?$", ("Header merge Vary Accept-Encoding\n",))


def _headers(said: Mapping[str, str], condition: str = "") -> Iterator[str]:
    return (f'Header always set {name} "{value}"{condition}\n' for name, value in said.items())


def _of_file(path: str, lines: Iterator[str]) -> Iterator[str]:
    return _matching(rf"^{re.escape(path)}(\.br|\.gz)?$", lines)


def _matching(names: str, lines: Iterator[str] | tuple[str, ...]) -> Iterator[str]:
    yield f'<FilesMatch "{names}">\n'
    yield from (f"    {line}" for line in lines)
    yield "</FilesMatch>\n"


def _moved(site: Served) -> Iterator[str]:
    for old, new in site.redirects():
        yield f"RewriteRule ^{re.escape(old.removeprefix(site.prefix))}$ {new} [R=301,L]\n"
