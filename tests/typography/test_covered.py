"""What is no words is covered, sign for sign."""

import pytest

from lapa.typography.covered import covered


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("skat. https://a.lv/1,2 un", "skat. ################ un"),
        ("a.b@c.lv, mape/1.txt; a_1", "######### ########### ###"),
        ('"un/vai" (a/b)', '"######" (###)'),
        ("līdz {due:dative}, {{ x }}", "līdz ############, {#####}"),
        ("+371 67082917 un +37167082917", "############# un ############"),
        ("2026-05-31 un 1.2.3 un 6.3.1.1.i.", "########## un ##### un ##########"),
        ("Nr. 12345 un tālr. 67082917", "Nr. ##### un tālr. ########"),
        ("Nr. 2026. gada 10,7 14.00", "Nr. 2026. gada 10,7 14.00"),
        ("vārdi – „un” skaitļi 16 232", "vārdi – „un” skaitļi 16 232"),
    ],
)
def test_what_is_no_words_is_covered(text: str, shown: str) -> None:
    """Addresses, paths, placeholders, phones, codes, and digits after “Nr.”; quotes around them stay."""
    assert covered(text).replace("\ufffc", "#") == shown
    assert len(covered(text)) == len(text)
