"""A page's Markdown to HTML in pieces: safe, for only steps.py, writer.py and sheet.py say what gets into it."""

from lapa.body import Body
from lapa.markup.limits import too_complex, too_dense, too_wordy
from lapa.markup.plan import plans
from lapa.markup.trace import Trace
from lapa.markup.writer import write
from lapa.problems import Problem


def convert(file: str, text: str, start: int) -> tuple[Body, tuple[Problem, ...]]:
    """The page whose Markdown is text[start:], `text` being its whole file, and what is wrong with it.

    Problems: those of limits.py, and then the body is empty; those of writer.py.
    """
    excess = too_complex(file, text, start)
    if not excess:
        trace = Trace(file, text, start)
        excess = too_wordy(trace)
    if not excess:
        found = plans(trace.shape)
        excess = next((too_dense(plan.dense, trace) for plan in found if plan.dense), None)
    return (Body(()), (excess,)) if excess else write(found, trace)
