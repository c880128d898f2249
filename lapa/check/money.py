"""The investments' money is the reform's, and no two have one code."""

from collections.abc import Iterator

from lapa.kinds import Home, Investment
from lapa.model import Page, Site
from lapa.problems import Problem, problem


def check(site: Site) -> Iterator[Problem]:
    """Problems: sum-differs, unless a page that is not understood may hold the difference; same-code."""
    coded: dict[str, Page] = {}
    for page in site.originals:
        if isinstance(page.fields, Home | Investment):
            other = coded.setdefault(page.fields.code, page)
            if other is not page:
                yield problem("same-code", page.places["code",], value=page.fields.code, other=other.file)
    homes = [page for page in site.originals if isinstance(page.fields, Home)]
    if len(homes) == 1 and not site.broken:
        total = sum(page.fields.amount for page in site.originals if isinstance(page.fields, Investment))
        yield from _sum(homes[0], total)


def _sum(home: Page, total: int) -> Iterator[Problem]:
    if isinstance(home.fields, Home) and home.fields.amount != total:
        reform = home.fields.amount
        yield problem("sum-differs", home.places["amount",], reform=reform, total=total, difference=abs(reform - total))
