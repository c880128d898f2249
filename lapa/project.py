"""Where a project's files are, and the settings in [tool.lapa] of its pyproject.toml."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urlsplit

LANGUAGES = ("lv", "en")
PROGRAM = Path(__file__).parents[1]  # the project that this program is part of

_PATH = re.compile(r"(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*/*")  # of an address, as it stands in the files for hosts
_CONTACT = re.compile(r"mailto:[!-?A-~]+@[a-z0-9.-]+|https://[!-~]+|tel:\+[0-9-]+")  # RFC 9116, section 2.5.3


class SettingsError(Exception):
    """The settings cannot be used. message: why, for the person who set them; {names} in it are filled by `values`."""

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(message.format(**values))
        self.message, self.values = message, values


class Security(NamedTuple):
    """Whom to tell of a weakness: addresses (mailto:, https:, tel:), the best first, and the day they may be old."""

    contact: tuple[str, ...]
    expires: date


class Project(NamedTuple):
    """One site's folders and settings.

    base_url: where the site will stand, ending in "/"; used for absolute addresses only.
    languages: the original's first. folders: the name, by language, that a folder of content has in addresses.
    compress: whether texts stand beside themselves as .br and .gz, too; security: for security.txt, None for no file.
    """

    root: Path
    content: Path
    output: Path
    base_url: str
    languages: tuple[str, ...] = LANGUAGES
    folders: Mapping[str, Mapping[str, str]] = MappingProxyType({})
    compress: bool = False
    security: Security | None = None

    @property
    def templates(self) -> Path:
        """The folder of the templates."""
        return self.root / "templates"

    @property
    def static(self) -> Path:
        """The folder of the files that are copied as they are."""
        return self.root / "static"

    @property
    def i18n(self) -> Path:
        """The folder of the catalogues."""
        return self.root / "i18n"

    @property
    def cache(self) -> Path:
        """The folder of what is remembered; it may be deleted at any time."""
        return self.root / ".cache"

    @property
    def record(self) -> Path:
        """The file with what the last accessibility test found."""
        return self.root / "accessibility.json"

    @property
    def ledger(self) -> Path:
        """The file with every address that the site has or had."""
        return self.root / "addresses.txt"

    @property
    def schemas(self) -> Path:
        """The folder of the schemas from which editors complete front matter."""
        return self.root / "docs" / "schemas"

    def catalogue(self, language: str) -> Path:
        """The file of a language's messages."""
        return catalogue(self.i18n, language)

    def name(self, path: Path) -> str:
        """A path as problems name it: POSIX, from the root where it is below it."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def catalogue(folder: Path, language: str) -> Path:
    """The file of a language's messages below the folder of all catalogues, as gettext has it."""
    return folder / language / "LC_MESSAGES" / "messages.po"


def words(language: str) -> str:
    """The text of the program's own catalogue of a language: what it says to people."""
    return catalogue(PROGRAM / "i18n", language).read_text(encoding="utf-8")


def load(root: Path, content: Path | None = None, output: Path | None = None, base_url: str | None = None) -> Project:
    """The project in the folder `root`; what is given here wins over the settings. Raises SettingsError."""
    import tomllib  # noqa: PLC0415 -- not loaded where another process has read the settings

    file = root / "pyproject.toml"
    try:
        settings = tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {}).get("lapa", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError("{file}: {reason}", file=file, reason=error) from error
    unknown = set(settings) - {"base-url", "languages", "folders", "compress", "security"}
    if unknown:
        raise SettingsError("{file}: [tool.lapa] has no setting “{name}”", file=file, name=min(unknown))
    return Project(
        root=root,
        content=content or root / "content",
        output=output or root / "output",
        base_url=_base_url(base_url or settings.get("base-url")),
        languages=_languages(settings.get("languages", list(LANGUAGES))),
        folders=_folders(settings.get("folders", {})),
        compress=_compress(settings.get("compress", False)),
        security=_security(settings["security"]) if "security" in settings else None,
    )


def _base_url(address: object) -> str:
    parts = urlsplit(address) if isinstance(address, str) else None
    if not parts or parts.scheme not in ("https", "http") or not parts.hostname or parts.query or parts.fragment:
        parts = None
    if not parts or not _PATH.fullmatch(parts.path):
        raise SettingsError(
            "base-url: “{address}” is not an address such as https://example.org/site/", address=address
        )
    return f"{parts.geturl().rstrip('/')}/"


def _languages(languages: object) -> tuple[str, ...]:
    if not isinstance(languages, list) or sorted(map(str, languages)) != sorted(LANGUAGES):
        raise SettingsError('languages: write both, the original’s first: ["lv", "en"]')
    return tuple(languages)


def _folders(folders: object) -> Mapping[str, Mapping[str, str]]:
    if not isinstance(folders, dict) or not all(isinstance(names, dict) for names in folders.values()):
        raise SettingsError("folders: write a table for each folder: [tool.lapa.folders.investments]")
    return {folder: {language: _segment(name) for language, name in names.items()} for folder, names in folders.items()}


def _segment(name: object) -> str:
    if not isinstance(name, str) or not name.isascii() or not name.replace("-", "").isalnum() or name != name.lower():
        raise SettingsError("folders: “{name}” cannot be part of an address; write a-z, 0-9 and hyphens", name=name)
    return name


def _compress(compress: object) -> bool:
    if not isinstance(compress, bool):
        raise SettingsError("compress: write true or false")
    return compress


def _security(settings: object) -> Security:
    found = settings if isinstance(settings, dict) else {}
    contact, expires = found.get("contact"), found.get("expires")
    known = isinstance(contact, list) and contact and all(_CONTACT.fullmatch(str(one)) for one in contact)
    if not known or type(expires) is not date or len(found) != len(("contact", "expires")):
        raise SettingsError(
            'security: write contact = ["mailto:security@example.org"] (or https:, tel:) and expires = 2027-06-30'
        )
    return Security(tuple(map(str, contact or ())), expires)
