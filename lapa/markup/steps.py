"""A tree of elements to the steps that write it: no tag and no attribute gets in that is not named here or there."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lapa.markup.sheet import TELLING
from lapa.markup.trace import Span
from lapa.markup.writer import Steps, Writer

_Step = str | Span | Callable[[Writer], None]  # HTML, a text without telling signs, or what to call
_HOLDERS = ("blockquote", "table", "tbody", "thead", "tr", "ul")
_INLINE = ("em", "strong")
_SIDES = ("center", "right")
_VOID = ("br", "hr")


def steps(tree: Element, spans: Mapping[str, Span], *, indented: bool) -> Steps:
    """How to write all that a tree holds. spans: which of its texts came through as they were."""
    return _Maker(spans, indented).inside(tree)


class _Maker(NamedTuple):
    """Makes steps of elements. indented: whether any line is."""

    spans: Mapping[str, Span]
    indented: bool

    def inside(self, element: Element) -> Steps:
        """All that an element holds."""
        return _joined(self._inside(element))

    def _inside(self, element: Element) -> Iterator[_Step]:
        if element.text:
            yield self._text(element.text)
        for child in element:
            yield from self._element(child)
            if child.tail:
                yield self._text(child.tail)

    def _text(self, marked: str) -> _Step:
        span = self.spans.get(marked)
        return span if span and not TELLING.search(marked) else partial(Writer.text, marked=marked)

    def _element(self, element: Element) -> Iterator[_Step]:
        tag = element.tag
        if tag in _SPECIAL and (self.indented or tag != "ul"):
            yield from _SPECIAL[tag](self, element)
        elif tag in _VOID:
            yield f"<{tag}>\n"
        else:
            side = element.get("align")
            yield f"<{tag}" + (f' class="{side}">' if side in _SIDES else ">") + ("\n" if tag in _HOLDERS else "")
            yield from self._inside(element)
            yield f"</{tag}>" if tag in _INLINE else f"</{tag}>\n"

    def heading(self, element: Element) -> Iterator[_Step]:
        """All its words are looked for, to know its line."""
        words = " ".join(element.itertext())
        yield partial(Writer.heading, level=int(element.tag[1]), words=words, inside=self.inside(element))

    def list(self, element: Element) -> Iterator[_Step]:
        """Each item with its first words, if they may stand below those of another."""
        words = [next(filter(str.strip, item.itertext()), "") if self.indented else None for item in element]
        items = [_joined(self._element(item)) for item in element]
        write = Writer.ordered if element.tag == "ol" else Writer.unordered
        yield partial(write, items=(*zip(words, items, strict=True),))

    def code(self, element: Element) -> Iterator[_Step]:
        """Code, which Python-Markdown has escaped already; a block of it ends with its last line."""
        marked = (element.text or "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        yield "<code>"
        yield partial(Writer.code, marked=marked.rstrip() + "\n" if marked.endswith("\n") else marked)
        yield "</code>"

    def link(self, element: Element) -> Iterator[_Step]:
        """Without href, its words are its address."""
        href = element.get("href")
        worded = bool("".join(element.itertext()).strip())
        inside = None if href is None else self.inside(element)
        yield partial(Writer.link, marked=(element.text or "") if href is None else href, inside=inside, worded=worded)


def _joined(found: Iterator[_Step]) -> Steps:
    """Steps, neighbouring HTML and texts made one."""
    joined: list[Callable[[Writer], None]] = []
    html, spans = "", list[Span]()
    for step in (*found, None):
        if isinstance(step, str):
            html += step
        elif isinstance(step, Span):
            html += "%s"
            spans.append(step)
        else:
            joined += [partial(Writer.write, html=html, spans=(*spans,))] if html else []
            joined += [step] if step else []
            html, spans = "", []
    return tuple(joined)


_SPECIAL: Mapping[str, Callable[[_Maker, Element], Iterator[_Step]]] = {
    "a": _Maker.link,
    "code": _Maker.code,
    "ol": _Maker.list,
    "ul": _Maker.list,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Maker.heading),
}
