"""The site's facts as files for machines: JSON, the same as CSV, and what both are."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from lapa.kinds import OPEN_DATA, OPEN_DATA_NOTES
from lapa.locale import Locale
from lapa.model import Site
from lapa.render.columns import TABLES
from lapa.render.dataset import dataset, notes, whole
from lapa.render.schemas import csvw, json_schema


def files(site: Site, locales: Mapping[str, Locale], base_url: str) -> Mapping[str, bytes]:
    """The content of each file of OPEN_DATA and OPEN_DATA_NOTES, by path. base_url: the site’s, ending in "/".

    Targets and documents are tables of their own, since an investment may have several of each.
    """
    facts = dataset(site, locales, base_url)
    said, titles = notes(site, locales), whole(site, locales)
    tables = (_csv(_names(name, site), _rows(name, facts["investments"])) for name in TABLES)
    schema, metadata = json_schema(said, titles, facts["described_by"]), csvw(said, titles, facts)
    contents = (_json(facts), *tables, _json(schema), _json(metadata))
    return dict(zip((*OPEN_DATA, *OPEN_DATA_NOTES), contents, strict=True))


def _names(table: str, site: Site) -> list[str]:
    return [name for column in TABLES[table] for name in column.names(site.languages)]


def _rows(table: str, investments: Sequence[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    """The rows of a table; a target or document has the code of its investment."""
    if table == "investments":
        return investments
    return ({"code": one["code"], **row} for one in investments for row in one[table])


def _json(content: object) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def _csv(names: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> bytes:
    """RFC 4180: a header, CRLF after each line, quotation marks where a cell needs them; UTF-8.

    Cells are what the facts are: nothing is put before a sign that spreadsheets take for a formula's.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in rows)
    return text.getvalue().encode()


def _cell(value: object) -> str:
    """A value in a cell: 600000; nothing for None; names and named numbers with spaces between: first=15 second=15."""
    if isinstance(value, Mapping):
        value = [f"{name}={number}" for name, number in value.items()]
    return " ".join(value) if isinstance(value, list) else str(value if value is not None else "")
