"""security.txt."""

from datetime import date

from lapa.project import Security
from lapa.render.security import security


def test_the_file_says_whom_to_tell_until_when_in_which_languages() -> None:
    """RFC 9116, section 2.5; the best contact first, and no fact but from the settings."""
    settings = Security(("mailto:security@small.example", "https://small.example/report"), date(2027, 6, 30))
    file = security(settings, ("lv", "en"), "https://small.example/site/")
    assert file.path == ".well-known/security.txt"
    assert file.content.decode() == (
        "Contact: mailto:security@small.example\n"
        "Contact: https://small.example/report\n"
        "Expires: 2027-06-30T00:00:00Z\n"
        "Preferred-Languages: lv, en\n"
        "Canonical: https://small.example/site/.well-known/security.txt\n"
    )
