"""The Python that a template is compiled to: Jinja2's, with less around each value."""

from collections.abc import Iterable
from keyword import iskeyword
from typing import Any

from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Name, Node
from jinja2.runtime import Markup, escape  # type: ignore[attr-defined] # markupsafe's

ASK_FOR_CONTEXT = frozenset({"_", "ngettext", "pgettext", "npgettext"})  # of the extension for messages


def escaped(value: object) -> Any:
    """What stands in a page for a value."""
    return value if value.__class__ is Markup else escape(value)


class Generator(CodeGenerator):
    """What templates call is called at once: apart from the messages, no function can ask for Jinja2's context.

    Filters and tests are looked up where they are used. The environment has `escaped`.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        """As Jinja2 gives it."""
        super().__init__(*given, **named)
        self.filters, self.tests = _Sought("filters"), _Sought("tests")

    def pull_dependencies(self, nodes: Iterable[Node]) -> None:
        """Nothing has to be found before a block: `filters` and `tests` say where each is."""

    def write_commons(self) -> None:
        """What every block begins with."""
        super().write_commons()
        self.writeline("escape = environment.escaped")

    def visit_Call(self, node: Call, frame: Frame, **given: Any) -> None:  # type: ignore[override] # noqa: N802 -- as Jinja2 has it
        """A call in a template; one with more than values and names is left to Jinja2."""
        asks = isinstance(node.node, Name) and node.node.name in ASK_FOR_CONTEXT
        if asks or given or node.dyn_kwargs or any(iskeyword(one.key) for one in node.kwargs):
            super().visit_Call(node, frame, **given)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in (*node.args, *node.kwargs):
            self.visit(argument, frame)
            self.write(", ")
        if node.dyn_args:
            self.write("*")
            self.visit(node.dyn_args, frame)
        self.write(")")


class _Sought(dict[str, str]):
    """The expression that gives a filter, or a test, by its name."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def __missing__(self, name: str) -> str:
        return f"environment.{self.kind}[{name!r}]"
