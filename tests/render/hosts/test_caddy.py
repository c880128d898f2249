"""The file for Caddy; tests/hosts starts Caddy with it."""

from lapa.render.hosts.caddy import caddy
from tests.render.hosts.site import SITE


def test_a_missing_page_says_all_headers_again() -> None:
    """Those of the address that was asked for would stay otherwise."""
    route, errors = caddy(SITE).split("handle_errors {")
    for part in (route, errors):
        assert part.count("""\tX-A "b 'c'"\n""") == 1
    assert "\t\t\t-Access-Control-Allow-Origin\n" in errors
    assert "rewrite * /x/404.html" in errors


def test_redirects_come_before_files() -> None:
    text = caddy(SITE)
    assert "\tredir /x/lv/old.html /x/lv/new.html 301\n" in text
    assert text.index("redir ") < text.index("file_server")


def test_every_matcher_has_one_name() -> None:
    """Caddy refuses a file that names two alike."""
    route, errors = caddy(SITE).split("handle_errors {")
    for part in (route, errors):
        names = [line.split()[0] for line in part.splitlines() if line.strip().startswith("@")]
        assert len(names) == len(set(names))
