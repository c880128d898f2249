"""The messages in templates and in the program."""

import ast
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract as babel
from hypothesis import assume, given
from hypothesis import strategies as st
from jinja2 import TemplateSyntaxError

from lapa.codes import CODES
from lapa.language.extracting import extract
from lapa.language.updating import template

ROOT = Path(__file__).parents[2]


def test_a_block_over_several_lines_is_one_line() -> None:
    messages = extract({"a.html": "{% trans %}\n  one\n  two\n{% endtrans %}"}, {})
    assert 'msgid "one two"' in template(messages)


def test_a_per_cent_sign_of_a_block_is_doubled_as_it_will_be_looked_up() -> None:
    assert 'msgid "15 %%"' in template(extract({"a.html": "{% trans %}15 %{% endtrans %}"}, {}))


def test_a_message_for_several_in_a_context_is_found() -> None:
    messages = extract({"a.txt": '{{ npgettext("x", "leaf", "leaves", 2) }}'}, {})
    assert 'msgctxt "x"\nmsgid "leaf"\nmsgid_plural "leaves"\n' in template(messages)


def test_a_template_that_cannot_be_parsed_is_not_passed_over() -> None:
    with pytest.raises(TemplateSyntaxError):
        extract({"a.html": '{{ _("one") }} {% trans %}'}, {})


def test_the_words_of_problems_are_messages_of_a_program_that_has_them() -> None:
    """Another program's messages are its own."""
    other = extract({}, {"lapa/greeting.py": 'voice.say("Built {number} pages")'})
    assert [message for message, _ in other] == ["Built {number} pages"]
    assert (CODES["unreadable"].message, None) in extract({}, {"lapa/codes.py": ""})


def test_what_is_said_of_one_and_of_several_is_one_message() -> None:
    """In the order of files; the first that says it of several says how."""
    one, two, three = '{{ _("leaf") }}', '{{ ngettext("leaf", "leaves", 2) }}', '{{ ngettext("leaf", "leafs", 2) }}'
    (said,) = extract({"c.txt": three, "a.txt": one, "b.txt": two}, {}).values()
    assert (said.id, said.files) == (("leaf", "leaves"), ("a.txt", "b.txt", "c.txt"))


def babels(template: bytes) -> list[tuple[object, object]]:
    """What Babel finds in a template: messages and their contexts, each once."""
    options = {"newstyle_gettext": "true", "trimmed": "true", "silent": "false"}
    found = babel("jinja2", BytesIO(template), options=options)
    return list(dict.fromkeys((said, context) for _, said, _, context in found))


def ours(template: bytes) -> list[tuple[object, object]]:
    return [(said.id, said.context) for said in extract({"a.html": template.decode()}, {}).values()]


def test_in_every_template_is_found_what_babel_finds() -> None:
    """Also in those that seem to say nothing."""
    for file in sorted((ROOT / "templates").rglob("*.*")):
        assert ours(file.read_bytes()) == babels(file.read_bytes()), file


@given(
    st.sampled_from(["_", "gettext ", "ngettext", "pgettext", "npgettext\n", "other"]),
    st.lists(st.sampled_from(["'a'", '"b %(n)s"', "'ā'", "x", "n=1", "'c' ~ 'd'", "_('e')"]), max_size=4),
    st.sampled_from(["{{ SAID }}", "{% if SAID %}{% endif %}", "{# SAID #}", "{% raw %}{{ SAID }}{% endraw %}"]),
)
def test_in_any_call_is_found_what_babel_finds(function: str, arguments: list[str], where: str) -> None:
    """With other arguments than texts too, and where nothing is said."""
    words = ", ".join(sorted(arguments, key=lambda word: word.startswith("n=")))
    assume(words.count("n=") <= 1)
    template = where.replace("SAID", f"{function}({words})").encode()
    assert ours(template) == babels(template)


@pytest.mark.parametrize(
    "start", ["trans", "trans 'menu'", "trans n=2", "trans 'menu' n=2, x=1", "trans notrimmed n=3"]
)
@pytest.mark.parametrize("several", ["", "{% pluralize %} {{ n }}\n leaves ", "{% pluralize %}leaves"])
def test_in_any_block_is_found_what_babel_finds(start: str, several: str) -> None:
    template = f"{{% {start} %}}one\n  leaf, 1 %{{{{ n }}}}{several}{{% endtrans %}}".encode()
    assert ours(template) == babels(template) != []


def calls(program: str) -> set[object]:
    """What is said in a module, by its syntax tree."""
    wanted = {"say": 1, "SettingsError": 1, "count": 2}
    found: set[object] = set()
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            given = [getattr(word, "value", None) for word in node.args[: wanted.get(name, 0)]]
            words = [word for word in given if isinstance(word, str)]
            if words and len(words) == wanted[name]:
                found.add(words[0] if len(words) == 1 else tuple(words))
    return found


def test_in_every_module_is_found_what_it_says() -> None:
    """No more and no less."""
    for module in sorted((ROOT / "lapa").rglob("*.py")):
        program = module.read_text("utf-8")
        assert {said.id for said in extract({}, {"other.py": program}).values()} == calls(program), module


@given(st.text(max_size=20), st.text(max_size=20), st.sampled_from(["", " ", "\n    "]))
def test_a_message_is_found_however_it_is_written(one: str, two: str, space: str) -> None:
    """In one piece or in several, on one line or on several."""
    for program in (
        f"say({space}{one + '-'!r}{space}{two!r}{space})",
        f"voice.count({space}{one + '-'!r}{space},{space}{two + '-'!r}, 1)",
    ):
        assert {said.id for said in extract({}, {"a.py": program}).values()} == calls(program)


def test_a_text_of_a_megabyte_is_read_in_seconds() -> None:
    """Whatever does not end in it."""
    for program in ('say("' * 200_000, "say(" + '"a" ' * 250_000, "say(" * 250_000, 'say("' + "\\" * 1_000_000):
        assert not extract({}, {"a.py": program})


def test_nothing_is_no_message() -> None:
    assert not extract({"a.html": "{{ _('') }}"}, {"a.py": "say(''), count('', 'b', 1)"})
