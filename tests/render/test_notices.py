"""What readers are told where a translation is behind: where it stands and where it leads."""

from lapa.body import Heading
from lapa.model import Behind, Section
from lapa.render.notices import with_notices
from tests.printed import printed
from tests.small import PAGES, edited, page

BODY = '<p>0</p>\n<h2 id="a">A <em>a</em></h2>\n<p>1</p>\n<blockquote>\n<h3 id="b">B</h3>\n<p>2</p>\n</blockquote>\n'
BANKS, ENGLISH = "lv/projects/1.1.1.i.md", "en/projects/1.1.1.i.md"
ORIGINAL = page("lv/about.md")._replace(address="lv/x.html")


def late(name: str, heading: str = "") -> Behind:
    own = Heading(2, heading, "", 0, 1) if heading else None
    return Behind("text", Section("text", name, name, "00000000"), name, own)


def noticed(*behind: Behind) -> str:
    return with_notices(
        BODY,
        behind,
        ORIGINAL,
        "../{}".format,
        lambda link, spoken, whole: f"({link} {spoken}{' all' if whole else ''})",
    )


def test_a_page_that_is_up_to_date_has_no_notice() -> None:
    assert noticed() == BODY


def test_a_notice_stands_right_below_the_heading() -> None:
    """With a link to the heading of the original; also where the heading stands in a quotation."""
    assert noticed(late("ā", "a"), late("be", "b")) == BODY.replace("</h2>\n", "</h2>\n(../lv/x.html#ā lv)").replace(
        "</h3>\n", "</h3>\n(../lv/x.html#be lv)"
    )


def test_all_that_has_no_heading_is_one_notice_at_the_top() -> None:
    """It leads to the first of them: a heading, or the page for its beginning, its fields and what is gone."""
    field = Behind("fields", Section("fields", "title", "title", "00000000"), "title")
    gone = Behind("text", None, "x")
    assert noticed(field, late("start"), late("be")) == f"(../lv/x.html lv all){BODY}"
    assert noticed(late("start")) == f"(../lv/x.html lv all){BODY}"
    assert noticed(gone) == f"(../lv/x.html lv all){BODY}"
    assert noticed(late("be"), gone) == f"(../lv/x.html#be lv all){BODY}"


def test_readers_are_told_in_their_language() -> None:
    """In the project’s own words, with a link that says in which language it leads on."""
    html = printed(edited(BANKS, "Otrais", "Trešais"))["en/projects/banks.html"]
    assert (
        '<h2 id="how-it-is-done">How it is done</h2>\n<div><p class="note">This section is older than the Latvian '
        'original. <a href="../../lv/projekti/krasti.html#ka-to-dara" hreflang="lv">Read the newer text in Latvian</a>'
        "</p></div>\n"
    ) in html
    assert html.count("older than the Latvian original") == 1


def test_several_fields_are_one_notice() -> None:
    """On every kind of page, and in front of its words."""
    text = PAGES["lv/about.md"].replace("title: Par vietni", "title: Vietne").replace("Teksts.", "Cits.")
    html = printed({"lv/about.md": text})["en/about.html"]
    assert html.count("Parts of this page are older than the Latvian original.") == 1
    assert html.index("Parts of this page") < html.index("<p>Text.</p>")
    for path in ("contacts", "index", "data", "accessibility", "projects/1.1.2.i"):
        changed = printed({f"lv/{path}.md": PAGES[f"lv/{path}.md"].replace("title: ", "title: Cits ", 1)})
        assert sum(html.count("older than the Latvian original") for html in changed.values()) == 1, path
