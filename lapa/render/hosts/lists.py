"""_headers and _redirects, as Netlify and Cloudflare Pages read them: rules by address, in the site’s own root.

Where two rules match an address, both hosts send both values; so no header is in two rules that can match the same.
Cloudflare reads 100 rules, of lines of 2,000 characters.
"""

from collections.abc import Iterator, Mapping

from lapa.headers import TYPES, content_type
from lapa.render.hosts.served import Served

RULES = 100


def headers(site: Served) -> str:
    """The file _headers. What every answer says comes first; what is beyond the limit are types of single files."""
    rules: dict[str, dict[str, str]] = {"*": {**site.everywhere}}
    for path, said in (*_by_class(site), *_by_type(site)):
        rules.setdefault(path, {}).update(said)
    return "".join(_rule(f"{site.prefix}{path}", said) for path, said in [*rules.items()][:RULES])


def redirects(site: Served) -> str:
    """The file _redirects.

    Netlify shows the page that stands at the old address, unless the status has an exclamation mark; Cloudflare
    does not know that mark, and takes the second line.
    """
    return "".join(f"{old} {new} {status}\n" for old, new in site.redirects() for status in ("301!", "301"))


def _by_class(site: Served) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Of each file in the root, and of each folder there with all that is in it."""
    folders = {folder: f"{folder}*" for folder in _folders(site)}
    roots = ["", *(address for address in site.addresses if "/" not in address)]
    for path, pattern in (*((root, root) for root in roots), *folders.items()):
        yield pattern, site.headers(path)


def _folders(site: Served) -> list[str]:
    return sorted({f"{address.partition('/')[0]}/" for address in site.addresses if "/" in address})


def _by_type(site: Served) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Hosts know what HTML is; of other texts they leave the character set out."""
    for address in site.addresses:
        suffix = address.rpartition(".")[2]
        if suffix != "html" and "charset" in TYPES.get(suffix, ""):
            yield address, {"Content-Type": content_type(address)}


def _rule(path: str, said: Mapping[str, str]) -> str:
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in said.items())
