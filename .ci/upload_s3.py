"""Puts output/ into a bucket so that at every moment each link of each page leads somewhere. docs/hosting.md says why.

    python .ci/upload_s3.py s3://bucket[/prefix] [options of aws]

Needs the aws program. PAUSE: seconds, 60 by default, before what no page names any more is deleted.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from lapa import headers, manifest  # noqa: E402 -- only found by the line above

ENCODINGS = {".br": "br", ".gz": "gzip"}


def main(to: str, options: list[str]) -> None:
    """The new, the changed, the manifest, and at last away with the rest, where a site of ours was."""
    output = ROOT / "output"
    files = manifest.read((output / manifest.NAME).read_text(encoding="utf-8")).files
    bucket, _, prefix = to.removeprefix("s3://").strip("/").partition("/")
    there = _there(bucket, f"{prefix}/" if prefix else "", options)
    served = {path for path in files if not manifest.is_for_host(path)}
    upload = _Upload(output, f"s3://{bucket}/{prefix}".rstrip("/"), files, options)
    upload.put(served - there)
    upload.put(served & there)
    upload.put([manifest.NAME])
    gone = there - served - {manifest.NAME} if manifest.NAME in there else set()
    if gone:
        time.sleep(float(os.environ.get("PAUSE", "60")))
        upload.remove(gone)


class _Upload:
    """From a site on disk to where it stands in a bucket. files: of its manifest."""

    def __init__(self, output: Path, to: str, files: Mapping[str, str], options: list[str]) -> None:
        self._output, self._to, self._files, self._options = output, to, files, options

    def put(self, paths: Iterable[str]) -> None:
        """Those with the same headers at once."""
        alike = defaultdict(list)
        for path in paths:
            alike[self._said(path)].append(path)
        for said, group in sorted(alike.items()):
            with tempfile.TemporaryDirectory() as name:
                for path in group:
                    link = Path(name, path)
                    link.parent.mkdir(parents=True, exist_ok=True)
                    link.symlink_to(self._output / path)
                _aws("s3", "cp", "--recursive", "--only-show-errors", *said, name, self._to, *self._options)

    def remove(self, paths: Iterable[str]) -> None:
        """One after the other; they are few."""
        for path in sorted(paths):
            _aws("s3", "rm", "--only-show-errors", f"{self._to}/{path}", *self._options)

    def _said(self, path: str) -> tuple[str, ...]:
        """What the bucket is to say of a file, as options; a hash in a name is that of what is in the file."""
        suffix = Path(path).suffix
        plain = path.removesuffix(suffix) if suffix in ENCODINGS else path
        lasting = plain in self._files and f".{self._files[plain][:10]}." in plain
        kept = (headers.LASTING if lasting else headers.PAGES)["Cache-Control"]
        encoding = ("--content-encoding", ENCODINGS[suffix]) if plain != path else ()
        return ("--content-type", headers.content_type(plain), "--cache-control", kept, *encoding)


def _there(bucket: str, prefix: str, options: list[str]) -> set[str]:
    """The paths of what is in the bucket, below the prefix."""
    asked = ("--bucket", bucket, "--prefix", prefix, "--query", "Contents[].Key", "--output", "json")
    return {key.removeprefix(prefix) for key in json.loads(_aws("s3api", "list-objects-v2", *asked, *options)) or []}


def _aws(*command: str) -> str:
    return subprocess.run(["aws", *command], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout  # noqa: S603, S607 -- the program that is asked for


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
