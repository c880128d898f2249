"""Where a build stopped that no problem explains: the line of a template, and what was wrong there."""

from collections.abc import Sequence
from traceback import walk_tb

from lapa.sources import Source


def told(error: BaseException, templates: Sequence[Source], says: str) -> str:
    """An unforeseen error, as formats.text tells of a problem. says: “error” in the person’s language."""
    reason = f"{type(error).__name__}: {error}"
    found = _place(error, templates)
    if found is None:
        return f"{says}: {reason}"
    source, line = found
    text = source.text.split("\n")[line - 1].replace("\t", " ")
    start = len(text) - len(text.lstrip())
    caret = " " * start + "^" * max(1, len(text.strip()))
    number = str(line)
    return f"{source.file}:{line}: {says}: {reason}\n  {number} | {text}\n  {' ' * len(number)} | {caret}"


def _place(error: BaseException, templates: Sequence[Source]) -> tuple[Source, int] | None:
    """The template and the line: an error of syntax has the text; else it is the innermost call."""
    text, line = getattr(error, "source", None), getattr(error, "lineno", 0)
    for source in templates:
        if source.text == text and line:
            return source, line
    calls = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    by_path = {source.path: source for source in templates}
    return next(((by_path[path], line) for path, line in reversed(calls) if path in by_path), None)
