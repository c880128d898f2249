"""What the preview adds to a page, as text."""

from lapa.serve.overlay import nothing, problems, shown

PAGE = (
    '<!doctype html>\n<html lang="en">\n<head>\n'
    '<meta http-equiv="Content-Security-Policy" content="'
    "default-src 'none'; style-src 'sha256-abc='; base-uri 'none'\">\n"
    "<title>A</title>\n</head>\n<body>\n<p>Text</p>\n</body>\n</html>\n"
)


def test_a_page_keeps_its_policy_but_for_what_the_preview_needs() -> None:
    """Its own scripts, styles that change, and the channel; all else stays closed."""
    line = shown(PAGE, "", "port=1").split("\n")[3]
    assert line == (
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
        "base-uri 'none'; script-src 'self'; connect-src 'self'\">"
    )


def test_scripts_stand_in_the_head_and_problems_at_the_end_of_the_body() -> None:
    """Nothing else of the page differs."""
    text = shown(PAGE, "<aside></aside>\n", 'host="&port=1')
    head, body = text.split("</head>")
    assert head.endswith(
        '<script src="/preview.js" defer></script>\n'
        '<script src="/livereload.js?host=&quot;&amp;port=1" defer></script>\n'
    )
    assert body == "\n<body>\n<p>Text</p>\n<aside></aside>\n</body>\n</html>\n"


def test_a_page_without_head_and_body_has_them_at_its_end() -> None:
    """Both tags may be left out in HTML."""
    text = shown("<!doctype html>\n<title>A</title>\n", "<aside></aside>\n", "port=1")
    assert text.startswith("<!doctype html>\n<title>A</title>\n<script ")
    assert text.endswith("</script>\n<aside></aside>\n")


def test_problems_are_escaped_and_errors_are_open() -> None:
    """A line for each, and its excerpt as it stands."""
    text = problems("1 error", ["a.md:1:1: error: <b>\n  1 | <b>\n    | ^^^"], "lv", wrong=True)
    assert '<aside id="preview-problems" role="alert" lang="lv">' in text
    assert "<details open><summary>1 error</summary>" in text
    assert "<p>a.md:1:1: error: &lt;b&gt;</p>\n<pre>  1 | &lt;b&gt;\n    | ^^^</pre></details></aside>\n" in text


def test_warnings_are_closed_and_nothing_is_said_of_nothing() -> None:
    """They do not cover the page."""
    text = problems("1 warning", ["a.md: warning: x"], "en", wrong=False)
    assert 'role="status"' in text
    assert "<details><summary>1 warning</summary>\n<p>a.md: warning: x</p>\n</details>" in text
    assert problems("", [], "en", wrong=False) == ""


def test_the_page_for_no_site_is_in_the_persons_language() -> None:
    """It says so in its heading."""
    text = nothing("Nav <lapas>", "lv")
    assert text.startswith(
        '<!doctype html>\n<html lang="lv">\n<head>\n<meta charset="utf-8">\n<title>Nav &lt;lapas&gt;</title>'
    )
    assert "<h1>Nav &lt;lapas&gt;</h1>" in text
