"""The one table of headers."""

from lapa.headers import DATA, EVERYWHERE, LASTING, PAGES, content_type


def test_every_answer_forbids_what_no_page_needs() -> None:
    """The policy of the pages, and no frames; no other name of the domain is spoken for."""
    said = EVERYWHERE
    assert said["Content-Security-Policy"] == (
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
        "form-action 'none'; frame-ancestors 'none'"
    )
    assert said["Strict-Transport-Security"] == "max-age=31536000"
    assert said["X-Content-Type-Options"] == "nosniff"
    assert said["Referrer-Policy"] == "no-referrer"
    assert said["Cross-Origin-Opener-Policy"] == "same-origin"
    assert {feature.partition("=")[2] for feature in said["Permissions-Policy"].split(", ")} == {"()"}


def test_a_corrected_figure_is_seen_at_once_and_a_name_with_a_hash_is_kept() -> None:
    assert PAGES["Cache-Control"] == DATA["Cache-Control"] == "no-cache"
    assert LASTING["Cache-Control"] == "public, max-age=31536000, immutable"


def test_only_the_open_data_are_for_other_sites() -> None:
    assert DATA["Access-Control-Allow-Origin"] == "*"
    assert DATA["Cross-Origin-Resource-Policy"] == "cross-origin"
    for said in (PAGES, LASTING, EVERYWHERE):
        assert "Access-Control-Allow-Origin" not in said
    assert PAGES["Cross-Origin-Resource-Policy"] == LASTING["Cross-Origin-Resource-Policy"] == "same-origin"


def test_no_line_is_longer_than_a_host_reads() -> None:
    """Cloudflare: 2,000 characters."""
    assert max(len(f"  {name}: {value}") for name, value in EVERYWHERE.items()) < 2000


def test_the_type_goes_by_the_name_and_a_text_says_its_character_set() -> None:
    assert content_type("lv/index.html") == "text/html; charset=utf-8"
    assert content_type("data/targets.csv") == "text/csv; charset=utf-8"
    assert content_type("icon.0123456789.svg") == "image/svg+xml; charset=utf-8"
    assert content_type("manifest.sha256") == "text/plain; charset=utf-8"
    assert content_type("photo.png") == "image/png"
    assert content_type("a.exe") == "application/octet-stream"
