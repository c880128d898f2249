"""`serve` without a browser: a real process, its answers, and files changed as editors change them."""

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.served import ROOT, Served, copied, serving, small, until

ABOUT = "content/en/about.md"
PAGE = "en/about.html"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small site, served; each test puts back what it changes."""
    with serving(small(tmp_path_factory.mktemp("projects") / "site")) as preview:
        yield preview
        assert "Traceback" not in preview.said


@pytest.fixture
def about(served: Served) -> Iterator[Path]:
    """The file of a page, put back as it was, and seen so."""
    file = served.root / ABOUT
    text = file.read_bytes()
    yield file
    file.write_bytes(text)
    until(lambda: "Other text." not in served.get(PAGE)[1] and 'role="alert"' not in served.get(PAGE)[1])
    served.quiet()


def other(text: str, words: str = "Other text.") -> str:
    """A page with other words."""
    assert "Text." in text
    return text.replace("Text.", words, 1)


def test_the_site_is_built_beside_the_published_one(served: Served) -> None:
    """The files of both are alike, so the scripts are in the answers alone."""
    file = next((served.root / ".cache").glob("preview-*/en/index.html"))
    status, text = served.get("en/")
    assert (status, text.count("<script ")) == (200, 2)
    assert "<script" not in file.read_text(encoding="utf-8")
    assert not (served.root / "output").exists()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("", 200),
        ("en/", 200),
        ("en/index.html", 200),
        ("robots.txt", 200),
        ("nothing", 404),
        ("en/nothing/", 404),
        ("../../pyproject.toml", 404),
        ("en/../../../pyproject.toml", 404),
        ("en%2f..%2f..%2f..%2fpyproject.toml", 404),
        ("en/%2e%2e/%2e%2e/%2e%2e/pyproject.toml", 404),
        ("/etc/passwd", 404),
        ("%2fetc/passwd", 404),
        ("%00", 404),
        ("_headers", 404),
        (".htaccess", 404),
    ],
)
def test_addresses_are_answered_as_on_a_host(served: Served, path: str, status: int) -> None:
    """Files, folders, and the site’s own 404.html for all else."""
    found, text = raw(served, path)
    assert found == status
    assert ("<title>404.html</title>" in text) == (status == 404)


def raw(served: Served, path: str, host: str = "", method: str = "GET") -> tuple[int, str]:
    """An answer to a path that no client puts right first."""
    name, port = served.url.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((name, int(port)), 10) as connection:
        request = f"{method} /{path} HTTP/1.1\r\nHost: {host or f'{name}:{port}'}\r\nConnection: close\r\n\r\n"
        connection.sendall(request.encode())
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    return int(answer.split()[1]), answer.decode()


def test_a_folder_leads_to_its_page(served: Served) -> None:
    """With a slash, to the same host."""
    status, text = raw(served, "en")
    assert (status, "Location: /en/\r\n" in text) == (302, True)


@pytest.mark.parametrize(("host", "status"), [("localhost", 200), ("[::1]:8000", 200), ("evil.example", 421)])
@pytest.mark.parametrize("path", ["en/", "preview.js", "livereload.js"])
def test_only_the_names_of_this_machine_are_answered(served: Served, host: str, status: int, path: str) -> None:
    """Another name may have been made to lead here (DNS rebinding)."""
    assert raw(served, path, host)[0] == status
    assert raw(served, path, "localhost.evil.example")[0] == 421


def test_nothing_is_accepted_but_get_and_head(served: Served) -> None:
    """HEAD has no body."""
    assert [raw(served, "en/", method=method)[0] for method in ("POST", "PUT", "DELETE")] == [405, 405, 405]
    assert raw(served, "en/", method="HEAD")[1].endswith("\r\n\r\n")


def test_it_listens_on_this_machine_alone(served: Served) -> None:
    """The port is free on every other address."""
    port = int(served.url.rstrip("/").rpartition(":")[2])
    with socket.socket() as others:
        others.bind(("127.0.0.2", port))


def test_a_save_in_place_is_seen(served: Served, about: Path) -> None:
    """As nano and many others do it."""
    about.write_text(other(about.read_text()))
    until(lambda: "Other text." in served.get(PAGE)[1])


def test_a_save_by_renaming_a_temporary_file_is_seen(served: Served, about: Path) -> None:
    """As VS Code and most desktop editors do it where they save atomically."""
    beside = about.with_name(".about.md.tmp")
    beside.write_text(other(about.read_text()))
    beside.replace(about)
    until(lambda: "Other text." in served.get(PAGE)[1])


def test_a_save_as_vim_does_it_is_seen(served: Served, about: Path) -> None:
    """A probe named 4913, the old file renamed to a backup, a new one written, the backup deleted; swap files aside."""
    text = other(about.read_text())
    swap, probe, backup = (about.with_name(name) for name in (".about.md.swp", "4913", "about.md~"))
    swap.write_bytes(b"b0VIM 9.0")
    probe.touch()
    probe.unlink()
    about.rename(backup)
    about.write_text(text)
    backup.unlink()
    swap.unlink()
    until(lambda: "Other text." in served.get(PAGE)[1])
    assert served.get(PAGE)[1].count('role="alert"') == 0


def test_files_that_editors_leave_behind_start_no_build(served: Served) -> None:
    """Nor does what a build itself writes."""
    served.quiet()
    before = served.turns
    for name in (".about.md.swp", "#about.md#", "about.md~"):
        file = (served.root / ABOUT).with_name(name)
        file.write_text("left behind")
        file.unlink()
    served.quiet()
    assert served.turns == before


def test_twenty_fast_saves_are_few_builds_and_the_last_is_shown(served: Served, about: Path) -> None:
    """One at the first and one at the end, at most; whatever the pace."""
    text = about.read_text()
    for pause in (0, 0.03):
        served.quiet()
        before = served.turns
        for number in range(20):
            about.write_text(other(text, f"Other text. {'x' * number}"))
            time.sleep(pause)
        until(lambda: f"Other text. {'x' * 19}" in served.get(PAGE)[1])
        served.quiet()
        assert 1 <= served.turns - before <= 2
        assert f"Other text. {'x' * 19}" in served.get(PAGE)[1]


def test_a_save_during_a_build_is_in_the_next(tmp_path: Path) -> None:
    """Here a build takes a second, so the second save comes while the first is being built."""
    root = small(tmp_path / "site")
    template = root / "templates/text.html"
    slow = "{% for one in range(1000) %}{% for other in range(1500) %}{% endfor %}{% endfor %}"
    template.write_text(template.read_text() + slow)
    with serving(root) as preview:
        preview.replace("static/style.css", "navy", "first")
        time.sleep(0.3)
        preview.replace("static/style.css", "first", "second")
        until(lambda: "second" in preview.get(PAGE)[1])
        preview.quiet()
        assert preview.turns == 3


def test_pages_of_other_sites_are_told_nothing(served: Served) -> None:
    """Of this one they are: 101 opens the channel."""
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    upgrade |= {"Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA=="}
    origins = (served.url.rstrip("/"), "http://evil.example")
    assert [channel(served, {**upgrade, "Origin": origin}) for origin in origins] == [101, 403]


def channel(served: Served, headers: dict[str, str]) -> int:
    """The status of the answer to a browser that opens the channel."""
    name, _, port = served.url.removeprefix("http://").rstrip("/").partition(":")
    said = "".join(f"{header}: {value}\r\n" for header, value in headers.items())
    with socket.create_connection((name, int(port)), 10) as connection:
        connection.sendall(f"GET /livereload HTTP/1.1\r\nHost: {name}:{port}\r\n{said}\r\n".encode())
        return int(connection.recv(4096).split()[1])


def test_a_mistake_is_told_over_the_last_good_page(served: Served, about: Path) -> None:
    """With file, line, excerpt, caret and hint, escaped; and is gone once it is put right."""
    text = about.read_text()
    about.write_text(f"{text}\n<script>alert(1)</script>\n")
    until(lambda: 'role="alert"' in served.get(PAGE)[1])
    page = served.get(PAGE)[1]
    line = text.count("\n") + 2
    assert "Text." in page
    assert f"content/en/about.md:{line}:1: error: " in page
    assert f"  {line} | &lt;script&gt;" in page
    assert "^" in page
    assert "<script>alert" not in page
    assert 'role="alert"' in served.get("nothing")[1]
    about.write_text(text)
    until(lambda: "preview-problems" not in served.get(PAGE)[1])


@pytest.mark.parametrize("broken", [b"---\ntitle: [\n---\n", b"", b"\xff\xfe", b"---\n"])
def test_a_page_that_cannot_be_read_is_told(served: Served, about: Path, broken: bytes) -> None:
    """Broken front matter, an empty file, bytes that are no text."""
    about.write_bytes(broken)
    until(lambda: "content/en/about.md" in served.get(PAGE)[1])
    assert "Text." in served.get(PAGE)[1]


def test_a_deleted_page_and_its_return_are_seen(served: Served) -> None:
    """It is told that a translation is missing; with both gone the address has no page."""
    files = [served.root / f"content/{language}/about.md" for language in ("lv", "en")]
    texts = [file.read_text() for file in files]
    files[1].unlink()
    until(lambda: 'role="alert"' in served.get("en/")[1])
    for file, text in zip(files, texts, strict=True):
        file.write_text(text)
    until(lambda: 'role="alert"' not in served.get(PAGE)[1])
    assert served.get(PAGE)[0] == 200
    served.quiet()


def test_a_deleted_folder_and_its_return_are_seen(served: Served) -> None:
    """The last good site stays; what is saved afterwards in the new folder is seen too."""
    content = served.root / "content"
    content.rename(served.root / "away")
    until(lambda: 'role="alert"' in served.get(PAGE)[1])
    assert "Text." in served.get(PAGE)[1]
    shutil.copytree(served.root / "away", content)
    shutil.rmtree(served.root / "away")
    until(lambda: 'role="alert"' not in served.get(PAGE)[1])
    served.replace(ABOUT, "Text.", "Other text.")
    until(lambda: "Other text." in served.get(PAGE)[1])
    served.replace(ABOUT, "Other text.", "Text.")
    until(lambda: "Other text." not in served.get(PAGE)[1])
    served.quiet()


def test_styles_templates_catalogues_and_settings_are_watched(served: Served) -> None:
    """And a setting that cannot be used is told, not fatal."""
    sheet, template = "static/style.css", "templates/text.html"
    catalogue = "i18n/en/LC_MESSAGES/messages.po"
    for path, old, new in (
        (sheet, "navy", "seen-now"),
        (template, "<h1>", '<h1 class="seen-now">'),
        (catalogue, 'msgstr "Home"', 'msgstr "seen-now"'),
    ):
        served.replace(path, old, new)
        until(lambda: "seen-now" in served.get(PAGE)[1])
        served.replace(path, new, old)
        until(lambda: "seen-now" not in served.get(PAGE)[1])
    served.replace("pyproject.toml", "base-url", "base-ulr")
    until(lambda: "has no setting “base-ulr”" in served.get(PAGE)[1])
    assert "Text." in served.get(PAGE)[1]
    served.replace("pyproject.toml", "base-ulr", "base-url")
    until(lambda: "preview-problems" not in served.get(PAGE)[1])
    served.quiet()


def test_a_first_build_with_a_mistake_shows_it(tmp_path: Path) -> None:
    """There is no site yet; the page says so, and what is wrong, and is the site once it is mended."""
    root = small(tmp_path / "site")
    page = root / ABOUT
    text = page.read_text()
    page.write_text("nothing")
    with serving(root) as preview:
        status, shown = preview.get(PAGE)
        assert (status, "There is no page to show yet" in shown, "content/en/about.md" in shown) == (503, True, True)
        page.write_text(text)
        until(lambda: preview.get(PAGE)[0] == 200)


def test_a_template_that_fails_is_told_with_its_line(tmp_path: Path) -> None:
    """What no check foresees stops no preview: a mistake of syntax, and a name that does not exist."""
    root = small(tmp_path / "site")
    with serving(root) as preview:
        preview.replace("templates/text.html", "<h1>", "<h1>\n{% if %}")
        until(lambda: "templates/text.html:" in preview.get(PAGE)[1])
        shown = preview.get(PAGE)[1]
        assert "TemplateSyntaxError" in shown
        assert "| {% if %}" in shown
        preview.replace("templates/text.html", "{% if %}", "{{ nonsense.x }}")
        until(lambda: "| {{ nonsense.x }}" in preview.get(PAGE)[1])
        assert "UndefinedError" in preview.get(PAGE)[1]
        preview.replace("templates/text.html", "\n{{ nonsense.x }}", "")
        until(lambda: "preview-problems" not in preview.get(PAGE)[1])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly(tmp_path: Path, number: int) -> None:
    """Status 0, no traceback, nothing left of the preview."""
    root = small(tmp_path / "site")
    with serving(root) as preview:
        preview.get(PAGE)
        preview.process.send_signal(number)
        assert preview.process.wait(10) == 0
    assert "Traceback" not in preview.said
    assert [path.name for path in (root / ".cache").iterdir()] == ["memo"]


def test_a_port_that_is_taken_is_said(served: Served) -> None:
    """Status 2, one line."""
    port = served.url.rstrip("/").rpartition(":")[2]
    command = [sys.executable, str(served.root / "build.py"), "serve", "--port", port, "--lang", "en"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: 127.0.0.1:{port} cannot be served from: Address already in use\n"


def test_another_program_is_restarted_at_the_same_address(tmp_path: Path) -> None:
    """Once it can be loaded; until then what is wrong with it is told, and the old one goes on."""
    root = copied(tmp_path / "site")
    with serving(root) as preview:
        (root / "lapa/serve/overlay.py").rename(root / "overlay.txt")
        (root / "lapa/serve/overlay.py").write_text("def (\n")
        until(lambda: "SyntaxError" in preview.get("lv/")[1])
        assert preview.said.count("shows the site") == 1
        text = (root / "overlay.txt").read_text()
        (root / "lapa/serve/overlay.py").write_text(text.replace("<script src", '<script id="new" src', 1))
        until(lambda: preview.said.count("shows the site") == 2)
        until(lambda: '<script id="new"' in preview.get("lv/")[1])
        assert preview.process.poll() is None
        assert preview.said.count(preview.url) == 2


def test_its_packages_are_loaded_for_it_alone() -> None:
    """The other commands start without a server."""
    code = "import sys, lapa.cli; print({'tornado', 'livereload', 'watchfiles'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == "set()\n"
