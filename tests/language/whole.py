"""A whole catalogue, and texts that look like one."""

from hypothesis import strategies as st

from lapa.language.catalogue import Catalogue, compiled, loaded
from lapa.language.extracting import extract
from lapa.language.proofreading import Messages
from lapa.language.writing import WRITINGS
from lapa.problems import Problem

FILE = "i18n/lv/LC_MESSAGES/messages.po"
TEMPLATES = {
    "templates/page.html": """
        <h1>{{ _("Investments") }}</h1> {{ pgettext("menu", "Home") }}
        {% trans amount=money %}The sum is {{ amount }}.{% endtrans %}
        {% trans count=n %}One page{% pluralize %}{{ count }} pages{% endtrans %}
    """,
    "templates/feed.xml": "<title>{{ _('Investments') }}</title>",
    "templates/logo.svg": "{{ _('Not a template') }}",
}
MESSAGES = extract(TEMPLATES, {})
HEADER = f"""msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Language: lv\\n"
"Plural-Forms: {WRITINGS["lv"].plural_forms}\\n"
"""
HOME = """
#: templates/page.html
msgctxt "menu"
msgid "Home"
msgstr "Sākums"
"""
INVESTMENTS = """
#: templates/feed.xml templates/page.html
msgid "Investments"
msgstr "Investīcijas"
"""
PAGES = """
#: templates/page.html
#, python-format
msgid "One page"
msgid_plural "%(count)s pages"
msgstr[0] "%(count)s lapu"
msgstr[1] "%(count)s lapa"
msgstr[2] "%(count)s lapas"
"""
SUM = """
#: templates/page.html
#, python-format
msgid "The sum is %(amount)s."
msgstr "Summa ir %(amount)s."
"""
WHOLE = HEADER + HOME + INVESTMENTS + PAGES + SUM
# Texts that look like a .po file, so that most of what can be wrong with one comes up.
LINES = st.sampled_from(
    [*WHOLE.splitlines(), "#", "#,", "#, fuzzy", '#~ msgid "Old"', '#~ msgstr "Vecs"', '"', 'msgstr[7] ""']
)
ANY_TEXT = st.text() | st.lists(LINES | st.text(), max_size=30).map("\n".join)


def read(language: str, file: str, text: str, messages: Messages) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """The catalogue, or its problems."""
    texts, problems = compiled(language, file, text, messages)
    return None if texts is None else loaded(language, texts), problems


def found(text: str) -> list[tuple[str, int]]:
    """Codes and lines of the problems of a Latvian catalogue."""
    return [(problem.code, problem.place.line) for problem in read("lv", FILE, text, MESSAGES)[1]]
