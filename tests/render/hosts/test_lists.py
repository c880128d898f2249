"""_headers and _redirects."""

from lapa.render.hosts.lists import headers, redirects
from tests.render.hosts.site import SITE

FRESH = "  Cache-Control: no-cache\n  Cross-Origin-Resource-Policy: same-origin\n"


def test_each_header_is_in_one_rule_of_those_that_match_an_address() -> None:
    """The whole file; Netlify and Cloudflare send both values of a header that is in two."""
    assert headers(SITE) == (
        "/x/*\n  X-A: b 'c'\n"
        f"/x/\n{FRESH}"
        f"/x/404.html\n{FRESH}"
        "/x/icon.0123456789.svg\n  Cache-Control: public, max-age=31536000, immutable\n"
        "  Cross-Origin-Resource-Policy: same-origin\n  Content-Type: image/svg+xml; charset=utf-8\n"
        f"/x/index.html\n{FRESH}"
        f"/x/robots.txt\n{FRESH}  Content-Type: text/plain; charset=utf-8\n"
        "/x/data/*\n  Cache-Control: no-cache\n  Cross-Origin-Resource-Policy: cross-origin\n"
        "  Access-Control-Allow-Origin: *\n"
        f"/x/lv/*\n{FRESH}"
        "/x/data/a.csv\n  Content-Type: text/csv; charset=utf-8\n"
    )


def test_there_are_never_more_rules_than_cloudflare_reads() -> None:
    """100; those of whole folders come first."""
    many = SITE._replace(addresses=("lv/index.html", *(f"data/{number}.csv" for number in range(200))))
    rules = [line for line in headers(many).splitlines() if not line.startswith(" ")]
    assert len(rules) == 100
    assert rules[:4] == ["/x/*", "/x/", "/x/data/*", "/x/lv/*"]


def test_what_was_moved_leads_on_at_both_hosts() -> None:
    """With a mark for Netlify, which otherwise shows the page at the old address; without it for Cloudflare."""
    assert redirects(SITE) == (
        "/x/en/old/index.html /x/en/ 301!\n"
        "/x/en/old/index.html /x/en/ 301\n"
        "/x/en/old/ /x/en/ 301!\n"
        "/x/en/old/ /x/en/ 301\n"
        "/x/lv/old.html /x/lv/new.html 301!\n"
        "/x/lv/old.html /x/lv/new.html 301\n"
    )
    assert redirects(SITE._replace(moved={})) == ""
