"""A file of the site, as it is made and written."""

from collections.abc import Callable
from hashlib import sha256
from typing import NamedTuple, Self


class Artifact(NamedTuple):
    """One file of the site. path: POSIX, below output/; digest: the SHA-256 of its content, in hexadecimal digits.

    make: gives the content, whenever it is asked for; where the file is there already it may never be.
    """

    path: str
    digest: str
    make: Callable[[], bytes]

    @classmethod
    def of(cls, path: str, content: bytes) -> Self:
        """A file with a content that is there."""
        return cls(path, sha256(content).hexdigest(), lambda: content)

    @property
    def content(self) -> bytes:
        """What is in the file."""
        return self.make()
