"""The fields of the open data."""

from dataclasses import fields

from lapa.kinds import Notes
from lapa.render.columns import REFORM, TABLES, WHOLE, Column


def test_a_column_of_words_is_one_for_each_language() -> None:
    assert Column("name", spoken=True).names(("lv", "en")) == ("name_lv", "name_en")
    assert Column("amount").names(("lv", "en")) == ("amount",)


def test_every_field_has_a_note_and_every_note_a_field() -> None:
    """Beside the columns, the reform and each list are fields themselves."""
    columns = [*WHOLE, *REFORM, *(column for table in TABLES.values() for column in table)]
    assert {field.name for field in fields(Notes)} == {column.name for column in columns} | {"reform", *TABLES}


def test_no_table_has_two_columns_of_one_name() -> None:
    for table in TABLES.values():
        assert len({column.name for column in table}) == len(table)
