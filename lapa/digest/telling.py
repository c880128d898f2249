"""What all parts of a digest need: the pages at both times, and how things are said in every language at once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations

from lapa.addresses import absolute
from lapa.digest.markdown import clipped, escaped, link
from lapa.digest.pages import Pair, Version
from lapa.digest.words import Sections, words
from lapa.language.catalogue import Catalogue
from lapa.language.writing import WRITINGS
from lapa.locale import Locale
from lapa.model import Page
from lapa.voice import Voice

NONE = "–"
MOST = 300  # characters of what is said in one language


@dataclass(frozen=True, slots=True)
class Telling:
    """Two versions of a site, its pages in pairs, and a voice for each language, the original's first."""

    before: Version
    after: Version
    pairs: tuple[Pair, ...]
    base_url: str
    voices: Mapping[str, Voice]

    def both(self, say: Callable[[Voice], str]) -> str:
        """The same in every language. A catalogue is as little to be trusted as a page."""
        return escaped(" · ".join(clipped(say(voice), MOST) for voice in self.voices.values()))

    def names(self) -> tuple[str, ...]:
        """The languages, each in its own words."""
        return tuple(locale(language).language_name(language).capitalize() for language in self.voices)

    def words(self, version: Version, page: Page) -> Mapping[tuple[str, ...], Sections]:
        """The words of a page as its readers see them."""
        return words(version.site, page, locale(page.language))

    def titled(self, version: Version, page: Page) -> str:
        """A page's title and, below it, its address; that of a page that is gone is no link."""
        ((title,),) = self.words(version, page)["title",]
        where = self.link(page.address) if version is self.after else escaped(page.address)
        return f"{escaped(clipped(' '.join(title)))}<br>{where}"

    def link(self, address: str) -> str:
        """A link to a page of today's."""
        return link(absolute(address, self.base_url))

    def shown(self, version: Version) -> Mapping[str, object]:
        """What readers find at the address of each page: the page, or its words and facts where it is not rendered."""
        if version.rendered:
            return {file.path: file.content for file in version.rendered}
        return {page.address: (page.fields, self.words(version, page)) for page in version.site.shown}

    def left_out(self, number: int) -> str:
        """The last line of a part that would be too long."""
        return self.both(lambda voice: voice.say("Rows left out here: {number}", number=number))


def locale(language: str) -> Locale:
    """How a language writes; no template is filled in here, so it needs no messages."""
    return Locale(WRITINGS[language], Catalogue(language, NullTranslations()))
