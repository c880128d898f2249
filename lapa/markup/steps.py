"""A tree of elements to the steps that write it: no tag and no attribute gets in that is not named here or there."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain, groupby
from xml.etree.ElementTree import Element

from lapa.markup.sheet import TELLING
from lapa.markup.trace import Span
from lapa.markup.writer import Step, Steps, Writer

_HOLDERS = ("blockquote", "table", "tbody", "thead", "tr")
_INLINE = ("em", "strong")
_SIDES = ("center", "right")
_VOID = ("br", "hr")


def steps(element: Element, spans: Mapping[str, Span]) -> Steps:
    """How to write all that an element holds. spans: which of its texts came through as they were."""
    return _joined(_inside(element, spans))


def _joined(found: Iterator[Step]) -> Steps:
    """Steps, neighbouring HTML made one."""
    groups = groupby(found, lambda step: isinstance(step, str))
    return tuple(chain.from_iterable(["".join(map(str, group))] if is_html else group for is_html, group in groups))


def _inside(element: Element, spans: Mapping[str, Span]) -> Iterator[Step]:
    if element.text:
        yield _text(element.text, spans)
    for child in element:
        yield from _element(child, spans)
        if child.tail:
            yield _text(child.tail, spans)


def _text(marked: str, spans: Mapping[str, Span]) -> Step:
    span = spans.get(marked)
    return span if span and not TELLING.search(marked) else partial(Writer.text, marked=marked)


def _element(element: Element, spans: Mapping[str, Span]) -> Iterator[Step]:
    tag = element.tag
    if tag in _SPECIAL:
        yield from _SPECIAL[tag](element, spans)
    elif tag in _VOID:
        yield f"<{tag}>\n"
    else:
        side = element.get("align")
        yield f"<{tag}" + (f' class="{side}">' if side in _SIDES else ">") + ("\n" if tag in _HOLDERS else "")
        yield from _inside(element, spans)
        yield f"</{tag}>" if tag in _INLINE else f"</{tag}>\n"


def _heading(element: Element, spans: Mapping[str, Span]) -> Iterator[Step]:
    """All its words are looked for, to know its line."""
    words = " ".join(element.itertext())
    yield partial(Writer.heading, level=int(element.tag[1]), words=words, inside=steps(element, spans))


def _list(element: Element, spans: Mapping[str, Span]) -> Iterator[Step]:
    """Each item with its first words."""
    words = [next(filter(str.strip, item.itertext()), "") for item in element]
    items = [_joined(_element(item, spans)) for item in element]
    write = Writer.ordered if element.tag == "ol" else Writer.unordered
    yield partial(write, items=(*zip(words, items, strict=True),))


def _code(element: Element, spans: Mapping[str, Span]) -> Iterator[Step]:  # noqa: ARG001 - as the others
    """Code, which Python-Markdown has escaped already; a block of it ends with its last line."""
    marked = (element.text or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    yield "<code>"
    yield partial(Writer.code, marked=marked.rstrip() + "\n" if marked.endswith("\n") else marked)
    yield "</code>"


def _link(element: Element, spans: Mapping[str, Span]) -> Iterator[Step]:
    """Without href, its words are its address."""
    href = element.get("href")
    worded = bool("".join(element.itertext()).strip())
    inside = None if href is None else steps(element, spans)
    yield partial(Writer.link, marked=(element.text or "") if href is None else href, inside=inside, worded=worded)


_SPECIAL: Mapping[str, Callable[[Element, Mapping[str, Span]], Iterator[Step]]] = {
    "a": _link,
    "code": _code,
    "ol": _list,
    "ul": _list,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _heading),
}
