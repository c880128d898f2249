"""The last accessibility test for machines: what the statement says of it in words."""

from collections.abc import Iterator, Mapping

from lapa.addresses import absolute
from lapa.artifact import Artifact
from lapa.kinds import Accessibility
from lapa.model import Site

ADDRESS = "data/accessibility.json"
SCHEMA = "accessibility.schema.json"  # in static/data/, beside it on the site


def assessment(site: Site, base_url: str) -> Iterator[Artifact]:
    """The file, if there was a test. base_url: where the site will stand, ending in "/"."""
    record = site.conformance
    if record is None:
        return
    import json  # noqa: PLC0415 -- not loaded where it is remembered

    statements = [page for page in site.pages if isinstance(page.fields, Accessibility)]
    document = {
        "$schema": SCHEMA,
        "statement": {page.language: absolute(page.address, base_url) for page in statements},
        "method": "automated self-assessment",
        "date": record.tested.isoformat(),
        "tools": {"axe-core": record.axe, "chromium": record.chromium},
        "scope": {
            "pages": [base_url + page for page in record.pages],
            "widths": record.widths,
            "colorSchemes": record.schemes,
            "rules": record.tags,
        },
        "result": {
            "rulesPassed": record.rules,
            "violations": _found(record.violations, base_url),
            "undecided": _found(record.undecided, base_url),
        },
    }
    yield Artifact.of(ADDRESS, (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode())


def _found(findings: Mapping[str, tuple[str, ...]], base_url: str) -> dict[str, list[str]]:
    return {rule: [base_url + page for page in pages] for rule, pages in sorted(findings.items())}
