"""A page's Markdown to HTML in pieces: safe, for nothing gets into it that sheet.py and writer.py do not name."""

from lapa.body import Body
from lapa.markup import dialect
from lapa.markup.limits import too_complex, too_dense
from lapa.markup.trace import Trace
from lapa.markup.writer import write
from lapa.problems import Problem


def convert(file: str, text: str, start: int) -> tuple[Body, tuple[Problem, ...]]:
    """The page whose Markdown is text[start:], `text` being its whole file, and what is wrong with it.

    Problems: those of limits.py, and then the body is empty; those of writer.py.
    """
    excess = too_complex(file, text, start)
    if excess:
        return Body(()), (excess,)
    trace = Trace(file, text, start)
    tree = dialect.blocks(trace.marked)
    excess = too_dense(tree, trace)
    if excess:
        return Body(()), (excess,)
    dialect.inline(tree)
    return write(tree, trace)
