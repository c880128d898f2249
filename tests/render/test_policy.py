"""The policy that stands in every page."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest

from lapa.render.policy import policy
from tests.printed import printed

PAGES = {path: html for path, html in printed().items() if path.endswith(".html")}


def test_nothing_is_allowed_but_the_style_by_its_hash_and_our_own_pictures() -> None:
    """The hash of “p {}” is written out."""
    assert policy("p {}") == (
        "default-src 'none'; style-src 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='; "
        "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
    )


@pytest.mark.parametrize("path", PAGES)
def test_a_page_allows_exactly_the_style_it_has(path: str) -> None:
    """The hash, computed again from the page, is of its one <style>; the policy stands before all it governs."""
    html = PAGES[path]
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    head = re.search(
        r'<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html
    )
    assert head
    assert unescape(head[1]) == policy(style)
    assert f"'sha256-{digest}'" in head[1]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_nothing_that_its_policy_refuses(path: str) -> None:
    """No style attribute, no script that runs, no handler, no second style, nothing from elsewhere."""
    html = PAGES[path]
    assert re.findall(r"<[^>]*\s(?:style|on\w+)\s*=", html) == []
    assert re.findall(r'<script(?! type="application/ld\+json")', html) == []
    assert re.findall(r"<(?:img|iframe|object|embed|form|base|link rel=\"stylesheet\")", html) == []
