"""What a reader's browser gets from real servers with the files that the build writes for them."""

import re
import zlib
from html import unescape
from urllib.parse import urlsplit

import brotli
import pytest

from lapa.headers import COMPRESSIBLE, DATA, LASTING, PAGES, content_type
from tests.hosts.conftest import Answer, Host
from tests.hosts.sites import SECRET

REFUSED = (400, 403, 404)
PACKED = (".br", ".gz")


def said(answer: Answer, *names: str) -> dict[str, list[str] | None]:
    """Every value of these headers: one that stands twice is not as it should be."""
    return {name: answer.headers.get_all(name) for name in names}


def unpacked(answer: Answer) -> bytes:
    """The content, whatever its encoding."""
    encoding = answer.headers["Content-Encoding"]
    if encoding == "br":
        content: bytes = brotli.decompress(answer.body)
        return content
    return zlib.decompress(answer.body, 31) if encoding == "gzip" else answer.body


def expected(host: Host, path: str) -> dict[str, list[str] | None]:
    """The headers of the table for one file, and none of those that are for others."""
    own = LASTING if path in host.site.lasting else DATA if path.startswith("data/") else PAGES
    return dict.fromkeys(DATA) | {name: [value] for name, value in {**host.site.everywhere, **own}.items()}


def test_every_file_arrives_as_it_was_built_with_its_type_and_headers(host: Host) -> None:
    """Byte for byte, whole; each header once."""
    for path, content in host.site.files.items():
        answer = host.get(path)
        wanted = expected(host, path)
        assert (answer.status, answer.body) == (200, content), path
        if not path.endswith(PACKED):
            wanted |= {"Content-Type": [content_type(path)], "Content-Encoding": None}
            assert said(answer, *wanted) == wanted, path


def test_a_text_comes_with_its_character_set(host: Host) -> None:
    types = {path.rpartition(".")[2]: host.get(path).headers["Content-Type"] for path in host.site.files}
    for suffix, name in COMPRESSIBLE.items():
        assert types.get(suffix, f"{name}; charset=utf-8") == f"{name}; charset=utf-8"
    assert types["sha256"] == "text/plain; charset=utf-8"


ACCEPTED = [
    (None, None),
    ("", None),
    ("identity", None),
    ("deflate", None),
    ("gzip", "gzip"),
    ("br", "br"),
    ("gzip, deflate, br", "br"),
    ("gzip, deflate, br, zstd", "br"),
    ("br;q=0, gzip", "gzip"),
    ("gzip;q=0.5", "gzip"),
    ("gzip;q=0, br;q=0", None),
    ("br;q=0.000, gzip;q=0.0", None),
    ("xbr, gzipx", None),
]


@pytest.mark.parametrize(("accepted", "encoding"), ACCEPTED)
def test_a_text_comes_in_the_best_encoding_that_is_accepted(
    host: Host, accepted: str | None, encoding: str | None
) -> None:
    """Compressed beforehand, so byte for byte the built file; caches are told what it hung on.

    nginx alone knows gzip only.
    """
    if encoding == "br" and host.server == "nginx":
        encoding = "gzip" if accepted and "gzip" in accepted else None
    for path in ("lv/index.html", "data/investments.json", "lv/"):
        file = path + "index.html" if path.endswith("/") else path
        suffix = {"br": ".br", "gzip": ".gz", None: ""}[encoding]
        answer = host.get(path) if accepted is None else host.get(path, Accept_Encoding=accepted)
        assert (answer.status, answer.headers["Content-Encoding"]) == (200, encoding), path
        assert answer.body == host.site.files[file + suffix], path
        wanted = expected(host, path) | {"Content-Type": [content_type(file)], "Vary": ["Accept-Encoding"]}
        assert said(answer, *wanted) == wanted, path


@pytest.mark.parametrize("encoding", ["identity", "gzip", "br"])
def test_who_has_the_page_already_is_told_so_without_a_body(host: Host, encoding: str) -> None:
    """By its tag, or by its time; then as before, the headers of caching."""
    for path in ("en/index.html", "data/investments.json"):
        first = host.get(path, Accept_Encoding=encoding)
        for asked in ({"If_None_Match": first.headers["ETag"]}, {"If_Modified_Since": first.headers["Last-Modified"]}):
            again = host.get(path, Accept_Encoding=encoding, **asked)
            assert (again.status, again.body) == (304, b"")
            assert again.headers["Cache-Control"] == "no-cache"
        other = host.get(path, Accept_Encoding=encoding, If_None_Match='"other"')
        assert (other.status, other.body) == (200, first.body)


def test_each_encoding_has_a_tag_of_its_own(host: Host) -> None:
    """RFC 9110, section 8.8.3.3: they are different representations."""
    tags = {host.get("en/index.html", Accept_Encoding=name).headers["ETag"] for name in ("identity", "gzip", "br")}
    assert len(tags) == (2 if host.server == "nginx" else 3)


def test_a_folder_is_its_index(host: Host) -> None:
    for path in ("", "lv/", "en/"):
        answer = host.get(path)
        assert (answer.status, answer.body) == (200, host.site.files[f"{path}index.html"])
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    answer = host.get("lv")
    assert answer.status in (301, 308)
    assert urlsplit(answer.headers["Location"]).path in (f"{host.site.prefix}lv/", "lv/")


GONE = [
    "no",
    "no.html",
    "lv/no/no/no.html",
    "no/",
    "data/",
    "data/no.csv",
    "icon.0123456789.svg",
    ".well-known/",
    "lv/old",
]


@pytest.mark.parametrize("path", GONE)
@pytest.mark.parametrize("encoding", ["identity", "gzip, br"])
def test_what_is_not_there_says_so_with_the_page_for_it(host: Host, path: str, encoding: str) -> None:
    """At any depth; a folder without an index is not there either, and nothing is listed. No cache keeps that."""
    answer = host.get(path, Accept_Encoding=encoding)
    wanted = expected(host, "404.html") | {"Content-Type": ["text/html; charset=utf-8"]}
    assert (answer.status, unpacked(answer)) == (404, host.site.files["404.html"])
    assert said(answer, *wanted) == wanted


def test_what_was_moved_leads_on(host: Host) -> None:
    """For good, to a path on this same host."""
    for old, new in {"lv/old.html": "lv/kontakti.html", "en/old/": "en/", "en/old/index.html": "en/"}.items():
        answer = host.get(old)
        place = urlsplit(answer.headers["Location"])
        assert (answer.status, place.path) == (301, f"{host.site.prefix}{new}")
        assert place.netloc in ("", f"127.0.0.1:{host.port}")
        assert host.get(new).status == 200


OUTSIDE = [
    "../secret.txt",
    "../../../secret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e/%2e%2e/%2e%2e/secret.txt",
    "..%2fsecret.txt",
    "..%2f..%2f..%2fsecret.txt",
    "..%5csecret.txt",
    "..\\secret.txt",
    "%252e%252e/secret.txt",
    "lv/..%c0%af../secret.txt",
]
HIDDEN = [
    "_headers",
    "_redirects",
    "_hosts/nginx.conf",
    "_hosts/",
    ".htaccess",
    ".nojekyll",
    ".git/config",
    ".git/",
    "lv/.hidden.html",
    "lv/_draft.html",
    ".well-known/.secret",
    "%5fheaders",
    "%2ehtaccess",
    "%2egit/config",
    "lv/../_headers",
    "lv//../_hosts//nginx.conf",
    "/_headers",
]


@pytest.mark.parametrize("path", OUTSIDE + HIDDEN)
def test_nothing_is_served_from_outside_or_from_behind(host: Host, path: str) -> None:
    """What stands above the site, and what tells hosts how to serve it."""
    answer = host.get(path, Accept_Encoding="identity")
    assert answer.status in REFUSED, answer
    assert SECRET not in answer.body
    assert b"nosniff" not in answer.body


@pytest.mark.parametrize("path", ["lv/link.html", "lv/out/passwd"])
def test_a_link_out_of_the_site_is_not_followed(host: Host, path: str) -> None:
    """Caddy has no setting for that, and nginx with brotli has it no longer; a build makes no links."""
    if host.server in ("nginx", "apache"):
        assert host.get(path).status in REFUSED


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"])
def test_a_site_is_read_and_nothing_else(host: Host, method: str) -> None:
    for path in ("", "lv/index.html", "lv/kontakti.html", "data/investments.csv"):
        assert host.get(path, method).status in (403, 405, 501), path


def test_who_asks_for_the_head_gets_it_alone(host: Host) -> None:
    for path in ("lv/index.html", "data/investments.csv"):
        get, head = host.get(path), host.get(path, "HEAD")
        assert (head.status, head.body) == (200, b"")
        assert {**head.headers, "Date": ""} == {**get.headers, "Date": ""}


def test_the_policy_of_the_host_is_that_of_the_pages_but_for_their_style_and_forbids_frames(host: Host) -> None:
    """A policy in a page cannot forbid them; the style's hash would tie the host's files to one design."""
    page = host.get("lv/index.html")
    own = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page.body.decode())
    if host.site.name == "real":
        assert own
        same = re.sub(r"'sha256-[^']*'", "'unsafe-inline'", unescape(own[1]))
        assert page.headers["Content-Security-Policy"] == f"{same}; frame-ancestors 'none'"
