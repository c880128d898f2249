"""The last good site at an address of this machine, by livereload: with what is wrong now over it, and as on a host."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler  # type: ignore[import-untyped]
from livereload.server import Server as LiveReload  # type: ignore[import-untyped]
from livereload.watcher import Watcher  # type: ignore[import-untyped]
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.routing import AnyMatches, HostMatches, Rule
from tornado.web import Application, ErrorHandler, RequestHandler, StaticFileHandler

from lapa.headers import content_type
from lapa.manifest import is_for_host
from lapa.serve import overlay

HERE = ("127.0.0.1", "localhost", "::1")  # hosts that no other machine can reach
NAMES = r"(?:localhost|127\.0\.0\.1|\[::1\])$"  # what they are called by; any other name was made to lead here
MISDIRECTED = 421  # RFC 9110, section 15.5.20
SCRIPT = Path(__file__).with_name("preview.js")
DELAYS = "mindelay=100&maxdelay=1000"  # milliseconds between a page's attempts to find the server again


@dataclass(slots=True)
class Shown:
    """What is shown at this moment.

    folder: of the last good site, which may not be there yet; nothing: the page for then; told: what is wrong now,
    as an element of HTML, or "".
    """

    folder: Path
    nothing: str
    told: str = ""


class Server(LiveReload):  # type: ignore[misc]
    """Listens from the start, and answers while it runs. host, port: to listen on; port 0 takes a free one."""

    shown: Shown

    def __init__(self, host: str, port: int) -> None:
        """Raises OSError where the address cannot be had."""
        super().__init__(watcher=_Silent())
        self.host = host
        self.sockets = bind_sockets(port, host)
        self.port: int = self.sockets[0].getsockname()[1]

    @property
    def address(self) -> str:
        """The site's own address: http://127.0.0.1:8000/."""
        return f"http://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}/"

    def run(self, shown: Shown, *, opening: bool) -> None:
        """Serves what is shown until the loop is stopped. opening: whether a browser is opened."""
        self.shown = shown
        self.serve(port=self.port, host=self.host, open_url_delay=0 if opening else None)

    def tell(self, path: str) -> None:
        """Lets every open page bring itself up to date. path: "*", or another word for one to be loaded anew."""
        LiveReloadHandler.reload_waiters(path)

    def application(self, *_: object, **__: object) -> None:
        """What stands at which address; livereload asks for it."""
        LiveReloadHandler.watcher = self.watcher
        rules = [
            (r"/livereload", _Channel),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/(preview\.js)", StaticFileHandler, {"path": str(SCRIPT.parent)}),
            (r"/(.*)", _File, {"shown": self.shown, "port": self.port}),
        ]
        matcher = HostMatches(NAMES) if self.host in HERE else AnyMatches()
        application = Application(
            [Rule(matcher, rules)],
            default_handler_class=ErrorHandler,
            default_handler_args={"status_code": MISDIRECTED},
            log_function=lambda _: None,
        )
        HTTPServer(application).add_sockets(self.sockets)

    def _setup_logging(self) -> None:
        """Nothing: a person is told by the command line."""


class _Silent(Watcher):  # type: ignore[misc]
    """In place of livereload's own, which looks at all files again and again."""

    def start(self, _: object) -> bool:
        """Whether this watches by itself."""
        return True


class _Channel(LiveReloadHandler):  # type: ignore[misc]
    """Where open pages are told of changes; pages of other sites are not."""

    def check_origin(self, origin: str) -> bool:
        return bool(super(LiveReloadHandler, self).check_origin(origin))


class _File(RequestHandler):
    """One file of the site."""

    def initialize(self, shown: Shown, port: int) -> None:
        self.shown, self.port = shown, port

    def get(self, path: str) -> None:
        """The file at an address as hosts have it: of a folder its index.html, and 404.html where there is none."""
        self.set_header("Cache-Control", "no-store")
        folder, parts = self.shown.folder, path.split("/")
        if not {"", ".", ".."}.isdisjoint(parts[:-1]) or parts[-1] in (".", "..") or is_for_host(path):
            self._missing()
        elif (file := folder.joinpath(*parts, *([] if parts[-1] else ["index.html"]))).is_file():
            self._answer(file.name, file.read_bytes())
        elif file.is_dir():
            self.redirect(f"/{quote(path)}/")
        else:
            self._missing()

    head = get

    def _missing(self) -> None:
        page = self.shown.folder / "404.html"
        self.set_status(404 if page.is_file() else 503)
        self._answer(page.name, page.read_bytes() if page.is_file() else self.shown.nothing.encode())

    def _answer(self, name: str, content: bytes) -> None:
        self.set_header("Content-Type", content_type(name))
        if name.endswith(".html"):
            query = f"host={self.request.host_name}&port={self.port}&{DELAYS}"
            content = overlay.shown(content.decode(), self.shown.told, query).encode()
        self.finish(content)
