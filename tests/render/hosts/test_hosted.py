"""Artifacts to a site that any host can serve."""

from datetime import date

from lapa.artifact import Artifact
from lapa.memo import Memo
from lapa.project import Project, Security
from lapa.render.hosts import hosted
from tests.small import PROJECT

PAGE = Artifact.of("lv/index.html", b"<!doctype html>" + b"<p>" * 100)
STATIC = {"style.css": b"p {}"}
FILES = [".htaccess", ".nojekyll", "_headers", "_hosts/Caddyfile", "_hosts/nginx.conf", "_redirects"]


def made(project: Project) -> dict[str, str]:
    files = hosted([PAGE], STATIC, project, {}, Memo())
    return {file.path: file.content.decode("latin-1") for file in files}


def test_each_host_has_its_file_and_the_site_stays_as_it_was() -> None:
    files = made(PROJECT)
    assert sorted(files) == sorted([*FILES, PAGE.path])
    assert files[PAGE.path].encode() == PAGE.content
    assert files[".nojekyll"] == files["_redirects"] == ""


def test_texts_are_compressed_and_security_told_of_where_the_settings_say_so() -> None:
    settings = Security(("mailto:security@small.example",), date(2027, 6, 30))
    more = made(PROJECT._replace(compress=True, security=settings)).keys() - made(PROJECT).keys()
    assert sorted(more) == [".well-known/security.txt", "lv/index.html.br", "lv/index.html.gz"]


def test_the_files_speak_of_the_path_of_the_sites_address() -> None:
    """Its host's name stands in none of them: any may serve it."""
    files = made(PROJECT._replace(base_url="https://other.example/a/b/"))
    for name in (".htaccess", "_headers", "_hosts/Caddyfile", "_hosts/nginx.conf"):
        assert "/a/b/" in files[name]
        assert "other.example" not in files[name]


def test_another_design_is_no_other_file_for_a_host() -> None:
    """None has to be loaded anew with it."""
    for name in (".htaccess", "_headers", "_hosts/Caddyfile", "_hosts/nginx.conf"):
        assert "frame-ancestors 'none'" in made(PROJECT)[name]
        assert "sha256-" not in made(PROJECT)[name]
