"""The words of every problem: what is wrong, and how to put it right. docs/problems.md has an example of each."""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """What a code says; {names} are filled by the problem's values."""

    message: str
    hint: str


CODES: Mapping[str, Words] = {
    # files
    "not-utf8": Words("the file is not text in UTF-8", "save it with the encoding UTF-8"),
    "too-large": Words("the file has {size} bytes", "a file here has at most {limit}; split it"),
    "hidden-character": Words(
        "the character {character} cannot be seen and is not allowed", "delete it and type the text anew"
    ),
    "not-a-file": Words("this is a link, a pipe or a device", "put a plain file in its place"),
    "unreadable": Words("the file cannot be read: {reason}", "give it ordinary permissions"),
    "bad-file-name": Words(
        "the name {name} has other characters than a-z, A-Z, 0-9, “.”, “-” and “_”", "rename it, for instance {nearest_name}"
    ),
    "name-collision": Words(
        "the name differs from {other} in upper and lower case only", "rename one of the two"
    ),
    "not-a-page": Words("this folder holds Markdown pages only", "move the file away, or name it …{suffix}"),
    # front matter
    "no-front-matter": Words(
        "the page does not begin with front matter", "let its first line be --- and put its fields between that and the next ---"
    ),
    "unclosed-front-matter": Words("the front matter does not end", "put a line --- after its last field"),
    "front-matter-syntax": Words("this is not front matter: {reason}", "write “field: value”; put “…” around a value with : or #"),
    "front-matter-feature": Words("{what} is not used in front matter", "write the value itself"),
    "too-deep": Words("the front matter is nested too deeply", "no field goes deeper than {limit} levels"),
    "duplicate-key": Words("“{name}” stands twice", "keep one; the first is in line {line}"),
}
