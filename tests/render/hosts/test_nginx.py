"""The file for nginx; tests/hosts starts nginx with it."""

from lapa.render.hosts.nginx import nginx
from tests.render.hosts.site import SITE

ALWAYS = """add_header X-A "b 'c'" always;"""


def test_every_location_with_headers_says_them_all() -> None:
    """nginx takes none from around a location that has one."""
    text = nginx(SITE)
    saying = [block for block in text.split("location ")[2:] if "add_header" in block]
    assert [block.split("{")[0] for block in saying] == ["/x/data/ ", "= /x/icon.0123456789.svg "]
    assert all(ALWAYS in block for block in saying)
    assert text.count(ALWAYS) == 3


def test_redirects_and_what_is_hidden_have_locations_of_their_own() -> None:
    text = nginx(SITE)
    assert "    location = /x/lv/old.html {\n        return 301 /x/lv/new.html;\n    }\n" in text
    assert "    location ~ ^/x/(?:.*/)?[._](?!well-known/[^/._]) {\n        return 404;\n    }\n" in text
    assert text.endswith("    }\n}\n")
