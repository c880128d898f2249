"""Where a project's files are, and the settings in [tool.lapa] of its pyproject.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

LANGUAGES = ("lv", "en")


class SettingsError(Exception):
    """The settings cannot be used; the message says why, for the person who set them."""


@dataclass(frozen=True, slots=True)
class Project:
    """One site's folders and settings.

    base_url: where the site will stand, ending in "/"; used for absolute addresses only.
    languages: the original's first. folders: the name, by language, that a folder of content has in addresses.
    """

    root: Path
    content: Path
    output: Path
    base_url: str
    languages: tuple[str, ...] = LANGUAGES
    folders: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

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

    def catalogue(self, language: str) -> Path:
        """The file of a language's messages."""
        return self.i18n / language / "LC_MESSAGES" / "messages.po"

    def name(self, path: Path) -> str:
        """A path as problems name it: POSIX, from the root where it is below it."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()


def load(root: Path, content: Path | None = None, output: Path | None = None, base_url: str | None = None) -> Project:
    """The project in the folder `root`; what is given here wins over the settings. Raises SettingsError."""
    file = root / "pyproject.toml"
    try:
        settings = tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {}).get("lapa", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(f"{file}: {error}") from error
    unknown = set(settings) - {"base-url", "languages", "folders"}
    if unknown:
        raise SettingsError(f"{file}: [tool.lapa] has no setting “{min(unknown)}”")
    return Project(
        root=root,
        content=content or root / "content",
        output=output or root / "output",
        base_url=_base_url(base_url or settings.get("base-url")),
        languages=_languages(settings.get("languages", list(LANGUAGES))),
        folders=_folders(settings.get("folders", {})),
    )


def _base_url(address: object) -> str:
    parts = urlsplit(address) if isinstance(address, str) else None
    if not parts or parts.scheme not in ("https", "http") or not parts.hostname or parts.query or parts.fragment:
        raise SettingsError(f"base-url: “{address}” is not an address such as https://example.org/site/")
    return f"{parts.geturl().rstrip('/')}/"


def _languages(languages: object) -> tuple[str, ...]:
    if not isinstance(languages, list) or sorted(map(str, languages)) != sorted(LANGUAGES):
        raise SettingsError("languages: write both, the original’s first: [“lv”, “en”]")
    return tuple(languages)


def _folders(folders: object) -> Mapping[str, Mapping[str, str]]:
    if not isinstance(folders, dict) or not all(isinstance(names, dict) for names in folders.values()):
        raise SettingsError("folders: write a table for each folder: [tool.lapa.folders.investments]")
    return {folder: {language: _segment(name) for language, name in names.items()} for folder, names in folders.items()}


def _segment(name: object) -> str:
    if not isinstance(name, str) or not name.isascii() or not name.replace("-", "").isalnum() or name != name.lower():
        raise SettingsError(f"folders: “{name}” cannot be part of an address; write a-z, 0-9 and hyphens")
    return name
