"""What is made of a page's file by itself. Any process can be asked for it, and loads what it needs only then."""

from lapa.body import Body, Converted, converted
from lapa.fences import fences
from lapa.model import Understood
from lapa.sources import Source


def front(language: str, head: Source, original: Source | None) -> Understood:
    """What its front matter says. head, original: as for `understood`."""
    from lapa.understanding import understood  # noqa: PLC0415 -- not loaded where all front matter is remembered

    return understood(language, head, original)


def body(source: Source) -> Converted:
    """What came of its Markdown; nothing of that of a file whose front matter has no end."""
    from lapa.markup import convert  # noqa: PLC0415 -- not loaded where every body is remembered

    text = source.text
    start = fences(text).body
    return converted(Body(()), ()) if start is None else converted(*convert(source.file, text, start))
