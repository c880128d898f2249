"""The file for Apache; tests/hosts starts Apache with it."""

import re

from lapa.render.hosts.apache import apache
from tests.render.hosts.site import SITE

# What AllowOverride FileInfo lets a .htaccess say (documentation of Apache 2.4, by directive).
FILE_INFO = {"ErrorDocument", "AddEncoding", "RemoveLanguage", "ForceType", "Header"}
FILE_INFO |= {"RewriteEngine", "RewriteBase", "RewriteCond", "RewriteRule"}


def test_it_asks_for_no_more_rights_than_it_says() -> None:
    """Any other directive would turn the whole site into an error where it is not allowed."""
    lines = [line.strip() for line in apache(SITE).splitlines()]
    assert {line.split()[0] for line in lines if line and line[0] not in "#<"} == FILE_INFO
    assert {line.split()[0] for line in lines if line.startswith("<")} == {"<FilesMatch", "</FilesMatch>"}


def test_redirects_come_before_folders_and_encodings() -> None:
    """So that none is answered with the page at the old address."""
    text = apache(SITE)
    assert r"RewriteRule ^lv/old\.html$ /x/lv/new.html [R=301,L]" in text
    order = [text.index(part) for part in ("[R=405,L]", r"^lv/old\.html$", "index.html [L]", "$1.br [L]", "$1.gz [L]")]
    assert order == sorted(order)


def test_an_encoding_that_is_refused_does_not_count() -> None:
    """RFC 9110, section 12.5.3: q=0 means not acceptable."""
    found = re.search(r"Accept-Encoding\} (\S+br\S+) \[NC\]", apache(SITE))
    assert found
    for accepted in ("br", "gzip, br", "br;q=1", "gzip, br ; q=0.1, x", "br;q=0.001"):
        assert re.search(found[1], accepted), accepted
    for refused in ("", "gzip", "br;q=0", "br; q=0.000, gzip", "xbr", "br2"):
        assert not re.search(found[1], refused), refused
