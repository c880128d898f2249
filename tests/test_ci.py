"""Each command of the workflows, run as it stands in a repository of its own; GitHub is a real server on loopback."""

import json
import os
import re
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.test_workflows import STEPS
from tests.web import Reply, Request, Web

ROOT = Path(__file__).parents[1]
COMMANDS = {step["run"] for _, step in STEPS if "run" in step}
LEFT_OUT = (".git", ".venv", ".cache", "output", "node_modules", ".hypothesis", ".*_cache", "__pycache__", "benchmarks")
GIT = {f"GIT_{who}_{what}": "a@a.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
CHECK = ".venv/bin/python build.py check --strict --format github --lang lv"


def run(folder: Path, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """A step of a workflow, as the code host runs it."""
    assert command in COMMANDS
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", command],
        cwd=folder,
        env={**os.environ, "GITHUB_SHA": commit(folder), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "commit.gpgSign=false", *arguments],
        cwd=folder,
        env={**os.environ, **GIT},
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def commit(folder: Path) -> str:
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project as a repository of one commit, set up by the step that does so."""
    folder = tmp_path_factory.mktemp("ci") / "whole"
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*LEFT_OUT))
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "all")
    done = run(folder, ".ci/setup")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return folder


@pytest.fixture
def project(whole: Path) -> Iterator[Path]:
    """The repository, put back in order after the test."""
    begin = commit(whole)
    yield whole
    git(whole, "reset", "-q", "--hard", begin)
    git(whole, "clean", "-q", "-d", "-f", "-x", "-e", ".venv")


def change(project: Path, path: str, old: str, new: str) -> None:
    """A commit."""
    file = project / path
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    git(project, "commit", "-q", "-a", "-m", "change")


def test_the_environment_is_made_as_the_readme_says() -> None:
    """To the letter, but for the build that follows there."""
    command = re.findall(r"^```sh\n(.*?)\n```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)[0]
    assert command.removesuffix(" && .venv/bin/python build.py") in (ROOT / ".ci/setup").read_text().splitlines()


def test_a_check_annotates_lines(project: Path) -> None:
    """A site that is right passes; one that is not stops the job, and a build writes nothing."""
    assert run(project, CHECK).returncode == 0
    assert run(project, ".venv/bin/python build.py").returncode == 0
    assert (project / "output/index.html").is_file()
    shutil.rmtree(project / "output")
    change(project, "content/lv/about.md", "\nupdated: ", "\nupdatde: ")
    done = run(project, CHECK)
    assert done.returncode == 1
    assert re.search(
        r"^::error file=content/lv/about\.md,line=\d+,col=1,.*title=unknown-field::", done.stdout, re.MULTILINE
    )
    assert run(project, ".venv/bin/python build.py").returncode == 1
    assert not (project / "output").exists()


def test_the_digest_tells_what_changed(project: Path) -> None:
    """Since a commit that is named in full, and nothing else."""
    base = commit(project)
    change(project, "content/lv/about.md", "\ntitle: ", "\ntitle: Pavisam ")
    assert run(project, ".ci/digest", BASE=base).returncode == 0
    assert "Pavisam" in (project / "digest.md").read_text(encoding="utf-8")
    (project / "digest.md").unlink()
    for wrong in ("main", "--output=/tmp/x", "", f"{base}; true"):
        assert run(project, ".ci/digest", BASE=wrong).returncode == 1
        assert not (project / "digest.md").exists()


def test_the_site_for_pages_is_built_twice(project: Path) -> None:
    """It is packed as Pages takes it: plain files and folders that anybody may read, hidden ones too."""
    (project / "content/lv/about.md").write_text("not in a commit")
    done = run(project, ".ci/build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("Built ") == 2
    with tarfile.open(project / "artifact.tar") as archive:
        members = {member.name.removeprefix("./"): member for member in archive}
        content = archive.extractfile("./manifest.sha256")
        assert content is not None
        manifest = content.read().decode()
    assert manifest.startswith(f"# commit {commit(project)}\n")
    assert {line.partition("  ")[2] for line in manifest.splitlines()[1:]} | {"manifest.sha256"} == {
        name for name, member in members.items() if member.isfile()
    }
    assert {member.type for member in members.values()} == {tarfile.REGTYPE, tarfile.DIRTYPE}
    assert all(member.mode & 0o444 == 0o444 for member in members.values())
    assert all(member.mode & 0o111 == 0o111 for member in members.values() if member.isdir())


@pytest.mark.parametrize("what", ["os.environ['TZ']", "os.environ['LC_ALL']", "hash('a')", "__file__"])
def test_a_site_that_depends_on_where_it_is_built_is_not_published(project: Path, what: str) -> None:
    """Nor on the zone of time, the locale or chance: two builds that differ end the job."""
    spoilt = (
        "    import os, sys\n    done = main(sys.argv[1:])\n    from pathlib import Path\n"
        f"    (Path(__file__).parent / 'output/x.txt').write_text(str({what}))\n    sys.exit(done)"
    )
    change(project, "build.py", "    leave(main(sys.argv[1:]))", spoilt)
    done = run(project, ".ci/build")
    assert done.returncode == 1
    assert "x.txt" in done.stdout
    assert not (project / "artifact.tar").exists()


class _Files(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the name is the library's
        pass


def test_what_was_published_is_looked_at(project: Path) -> None:
    """A site that is not what was built fails, after as many tries as there are."""
    assert run(project, '.venv/bin/python build.py build --commit "$GITHUB_SHA"').returncode == 0
    shutil.copytree(project / "output", project / "published")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Files, directory=str(project / "published"))) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        url = f"http://127.0.0.1:{server.server_port}/"
        done = run(project, ".ci/verify", URL=url, WAITS="0 0")
        assert (done.returncode, done.stdout.count("\n")) == (0, 1), done.stdout
        (project / "published/index.html").write_text("other")
        done = run(project, ".ci/verify", URL=url, WAITS="0 0")
        assert (done.returncode, done.stdout.count("index.html: ")) == (1, 2)
        server.shutdown()


def test_links_that_could_not_be_checked_are_no_links_that_are_wrong(project: Path) -> None:
    """All lead into a private network here; a program that cannot run is no finding either."""
    numbers = count(1)
    for file in (project / "content").rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        file.write_text(re.sub(r"https?://[a-z.-]+", lambda _: f"http://127.0.0.{next(numbers)}", text), "utf-8")
    done = run(project, ".ci/links")
    assert done.returncode == 0, done.stderr
    assert "kārtībā: 0, pārceltas: 0, vairs nav: 0, nevarēja pārbaudīt: " in done.stdout
    assert done.stdout.count("\n- `http://127.0.0.") == done.stdout.count(": serveris ir privātā tīklā\n") > 5
    assert not (project / "links.md").exists()
    (project / "pyproject.toml").write_text("nonsense")
    assert run(project, ".ci/links").returncode == 2


def test_links_that_are_wrong_are_kept_for_the_issue(project: Path) -> None:
    """The status of the program says so; here a program that always finds one."""
    (project / "build.py").write_text("print('- `https://a.example/`')\nraise SystemExit(1)\n")
    assert run(project, ".ci/links").returncode == 0
    assert (project / "links.md").read_text() == "- `https://a.example/`\n"


BOT = "github-actions[bot]"
SHA = "a" * 40
HEAD = {"RUN": "7", "HEAD_SHA": SHA, "HEAD_OWNER": "someone", "HEAD_BRANCH": "fix&state=closed#1"}


class Forge:
    """The few questions of GitHub's REST API that the scripts ask, on a real server; archives are on another."""

    def __init__(self, storage: str) -> None:
        self.storage, self.sent = storage, list[tuple[str, str, Any]]()
        self.pulls = [{"number": 4, "head": {"sha": "b" * 40}}, {"number": 5, "head": {"sha": SHA}}]
        self.artifacts = [{"id": 1, "expired": True}, {"id": 2, "expired": False}]
        self.written: list[dict[str, Any]] = []

    def __call__(self, request: Request) -> Reply:
        where = urlsplit(request.path.removeprefix("/repos/o/r"))
        if request.headers.get("Authorization") != "Bearer t0ken":
            return Reply(401)
        if request.method != "GET":
            self.sent.append((request.method, where.path, json.loads(request.body)))
            return Reply(201, b"{}")
        asked = {name: values[0] for name, values in parse_qs(where.query).items()}
        if where.path == "/actions/artifacts/2/zip":
            return Reply(302, headers={"Location": f"{self.storage}/2.zip"})
        return Reply(body=json.dumps(self._found(where.path, asked)).encode())

    def _found(self, path: str, asked: Mapping[str, str]) -> Any:
        if path == "/pulls":
            wanted = {"head": "someone:fix&state=closed#1", "state": "open"}
            return self.pulls if asked == wanted else []
        if path == "/actions/runs/7/artifacts":
            return {"artifacts": self.artifacts if asked == {"name": "digest"} else []}
        assert path in ("/issues/5/comments", "/issues")
        size, page = int(asked["per_page"]), int(asked["page"])
        return self.written[(page - 1) * size : page * size]


def archive(files: Mapping[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    with zipfile.ZipFile(content := BytesIO(), "w", how) as packed:
        for name, text in files.items():
            packed.writestr(name, text)
    return content.getvalue()


class Storage:
    """Where archives are: another host, that must not see the token."""

    content = archive({"digest.md": "Vārdi.\n".encode()})

    def __call__(self, request: Request) -> Reply:
        return Reply(400 if "Authorization" in request.headers else 200, self.content)


@pytest.fixture
def forge() -> Iterator[tuple[Forge, Storage, dict[str, str]]]:
    """GitHub, its storage, and what a step is told of them."""
    storage = Storage()
    with Web.serving(storage) as files:
        forge = Forge(files.address.replace("127.0.0.1", "localhost"))
        with Web.serving(forge) as server:
            told = {"GITHUB_API_URL": server.address, "GITHUB_SERVER_URL": "https://github.example"}
            yield forge, storage, {**told, "GITHUB_REPOSITORY": "o/r", "GITHUB_TOKEN": "t0ken", **HEAD}


Given = tuple[Forge, Storage, dict[str, str]]


def test_a_digest_becomes_a_comment(project: Path, forge: Given) -> None:
    """On the pull request that stands at the commit, with a way to the site that was built."""
    github, _, told = forge
    done = run(project, ".ci/comment", **told)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    [(method, path, sent)] = github.sent
    assert (method, path) == ("POST", "/issues/5/comments")
    assert sent["body"].startswith("<!-- digest -->\n[")
    assert "(https://github.example/o/r/actions/runs/7#artifacts)" in sent["body"]
    assert sent["body"].endswith("\n\nVārdi.\n")


def test_the_comment_is_brought_up_to_date(project: Path, forge: Given) -> None:
    """However many there are before it; one that somebody else began in the same way is left alone."""
    github, _, told = forge
    others = [{"id": 1, "user": {"login": "someone"}, "body": "<!-- digest -->"}]
    others += [{"id": 2, "user": {"login": BOT}, "body": "Something else <!-- digest -->"}]
    others += [{"id": 100 + number, "user": {"login": "a"}, "body": ""} for number in range(98)]
    github.written = [*others, {"id": 9, "user": {"login": BOT}, "body": "<!-- digest -->\nold"}]
    assert run(project, ".ci/comment", **told).returncode == 0
    assert [(method, path) for method, path, _ in github.sent] == [("PATCH", "/issues/comments/9")]


def test_a_pull_request_that_has_gone_on_gets_no_comment(project: Path, forge: Given) -> None:
    """Nor one without a digest: neither is a failure."""
    github, _, told = forge
    pulls, github.pulls = github.pulls, github.pulls[:1]
    assert run(project, ".ci/comment", **told).returncode == 0
    github.pulls, github.artifacts = pulls, github.artifacts[:1]
    assert run(project, ".ci/comment", **told).returncode == 0
    assert github.sent == []


def test_a_digest_is_data_of_any_kind(project: Path, forge: Given) -> None:
    """What is too long is cut, and what is no text is made one; nothing is written to disk by a name in the archive."""
    github, storage, told = forge
    storage.content = archive({"../evil": b"x", "digest.md": b"\xff$(touch evil)`x`" + b"a" * 10_000_000, "evil": b"x"})
    assert run(project, ".ci/comment", **told).returncode == 0
    [(_, _, sent)] = github.sent
    text = sent["body"].partition("\n\n")[2]
    assert text.startswith("\ufffd$(touch evil)`x`a")
    assert 59_000 < len(sent["body"]) < 65_536
    assert not list(project.rglob("evil"))


HUGE = archive({"digest.md": b"x", "other": b"x" * 2_000_000}, zipfile.ZIP_STORED)


@pytest.mark.parametrize("content", [b"", b"nonsense", archive({"other.md": b"x"}), HUGE])
def test_what_is_no_digest_becomes_no_comment(project: Path, forge: Given, content: bytes) -> None:
    """The job fails, and says nothing on the pull request."""
    github, storage, told = forge
    storage.content = content
    assert run(project, ".ci/comment", **told).returncode != 0
    assert github.sent == []


def test_a_host_that_refuses_ends_the_step(project: Path, forge: Given) -> None:
    """The token is in no output."""
    github, _, told = forge
    for step in (".ci/comment", ".ci/issue"):
        done = run(project, step, **{**told, "GITHUB_TOKEN": "0ther"})
        assert done.returncode != 0
        assert "0ther" not in done.stdout + done.stderr
    assert github.sent == []


@pytest.mark.parametrize("old", [None, 12])
@pytest.mark.parametrize("wrong", [True, False])
def test_one_issue_is_kept_current(project: Path, forge: Given, *, old: int | None, wrong: bool) -> None:
    """Opened when something is wrong, changed while it is, closed when all is well."""
    github, _, told = forge
    github.written = [{"number": 11, "user": {"login": "someone"}, "body": "<!-- links -->"}]
    github.written += [{"number": 13, "user": {"login": BOT}, "body": None}]
    if old:
        github.written.append({"number": old, "user": {"login": BOT}, "body": "<!-- links -->\n- `x`"})
    if wrong:
        (project / "links.md").write_text('- `https://a.example/` "$(x)"\n')
    done = run(project, ".ci/issue", **told)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    body = '<!-- links -->\n- `https://a.example/` "$(x)"\n'
    opened = {"title": "Saites ārpus vietnes · Links outside the site", "body": body}
    assert (
        github.sent
        == {
            (True, None): [("POST", "/issues", opened)],
            (True, 12): [("PATCH", "/issues/12", opened)],
            (False, None): [],
            (False, 12): [("PATCH", "/issues/12", {"state": "closed", "state_reason": "completed"})],
        }[wrong, old]
    )
