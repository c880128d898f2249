"""The style in pages, and names that change with what is in the files."""

from lapa.render.assets import lasting, style


def test_an_asset_is_named_by_the_hash_of_its_content() -> None:
    """SHA-256 of “<svg/>” begins with these digits; other static files keep their names."""
    static = {"icon.svg": b"<svg/>", "style.css": b"", "data/icon.svg": b"<svg/>"}
    assert lasting(static) == {"icon.svg": "icon.d4dc566691.svg"}
    assert lasting({**static, "icon.svg": b"<svg />"}) != lasting(static)


def test_a_site_may_do_without() -> None:
    assert lasting({"style.css": b""}) == {}


def test_the_style_has_no_comments_and_no_line_breaks() -> None:
    assert style({"style.css": b"/* a\n * b */\np {\n  color: red;\n}\n"}) == "p { color: red; }"
