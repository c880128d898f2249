"""What readers will see of a change, for whoever looks at it: Markdown in every language at once."""

from collections.abc import Mapping

from lapa.digest import parts
from lapa.digest.markdown import bounded, table
from lapa.digest.pages import Version, paired
from lapa.digest.telling import Telling
from lapa.voice import Voice

__all__ = ["Version", "told"]

# Bytes of each part, and of all, to which the last line comes; a comment on GitHub has at most 65,536 characters.
PAGES, FORGOTTEN, FACTS, SENTENCES, TRANSLATIONS, DESIGN, ADDRESSES = 7_000, 2_000, 9_000, 20_000, 4_000, 2_000, 6_000
WHOLE = 53_000


def told(before: Version, after: Version, base_url: str, voices: Mapping[str, Voice]) -> str:
    """The differences between two versions of a site; nothing else goes into it, so it is always the same.

    base_url: where the site will stand; voices: by language, the original's first. It has less than 60,000 bytes; each
    part says how many rows it leaves out.
    """
    tell = Telling(before, after, tuple(paired(before, after)), base_url, voices)
    said = [f"### {title}\n\n{text}" for title, text in _parts(tell) if text]
    title = tell.both(lambda voice: voice.say("What readers will see"))
    nothing = tell.both(lambda voice: voice.say("Nothing changes for readers."))
    text = "\n\n".join([f"## {title}", *parts.errors(tell), *(said or [nothing])])
    return bounded((), text.split("\n"), WHOLE, tell.left_out) + "\n"


def _parts(tell: Telling) -> tuple[tuple[str, str], ...]:
    """The title of each part, and its text: "" where it has nothing to say."""
    both, names, lacking = tell.both, tell.names(), tell.left_out
    page, what = both(lambda voice: voice.say("Page")), both(lambda voice: voice.say("What"))
    fact = both(lambda voice: voice.say("Fact"))
    was, now = both(lambda voice: voice.say("Was")), both(lambda voice: voice.say("Will be"))
    return (
        (
            both(lambda voice: voice.say("Pages added, moved and removed")),
            table((what, *names), parts.moves(tell), PAGES, lacking),
        ),
        (
            both(lambda voice: voice.say("Published addresses that would be forgotten: put their lines back")),
            bounded((), parts.forgotten(tell), FORGOTTEN, lacking),
        ),
        (
            both(lambda voice: voice.say("Facts changed")),
            table((page, fact, was, now), parts.facts(tell), FACTS, lacking),
        ),
        (
            both(lambda voice: voice.say("Sentences changed")),
            table((page, *names), parts.sentences(tell), SENTENCES, lacking),
        ),
        (
            both(lambda voice: voice.say("Translations missing or behind")),
            table((page, what), parts.translations(tell), TRANSLATIONS, lacking),
        ),
        (
            both(lambda voice: voice.say("Design changed: look at any page")),
            bounded((), parts.design(tell), DESIGN, lacking),
        ),
        (both(lambda voice: voice.say("Addresses to look at")), bounded((), parts.addresses(tell), ADDRESSES, lacking)),
    )
