"""A broken site: many mistakes in many files, and exactly the text that an editor sees."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.small import SMALL

ROOT = Path(__file__).parents[1]
EXPECTED = Path(__file__).parent / "sites/broken.txt"
MISTAKES = [
    ("content/en/contacts.md", "description: Whom", "descripton: Whom"),
    ("content/en/contacts.md", "Do write.", "Do write to [Anna](contact.md)."),
    ("content/en/index.md", "{investments}", "{investment}"),
    ("content/en/projects/1.1.1.i.md", "slug: banks", "slug: Banks & more"),
    ("content/en/projects/1.1.2.i.md", "title: Bridge & walkers", "title: Bridge & walkers\namount: 234000"),
    ("content/lv/about.md", "title: Par vietni", "title: Par vietni: īsumā"),
    ("content/lv/accessibility.md", "Teksts.", 'Teksts <b>šeit</b> un [te](javascript:alert("x")).'),
    ("content/lv/contacts.md", "phone: +371 60000000", "phone: 6000000"),
    ("content/lv/index.md", "amount: 1234000", "amount: 1 234 000"),
    ("content/lv/projects/1.1.1.i.md", "due: 2026-06-30", "due: 30.06.2026"),
    ("content/lv/projects/1.1.2.i.md", "Līdz {due:dative}", "Līdz {due:datīvs} 31. {due:datve}"),
    ("content/lv/projects/1.1.2.i.md", "contact: anna-upe", "contact: ana-upe"),
    ("i18n/lv/LC_MESSAGES/messages.po", 'msgstr "Sākums"', 'msgstr ""'),
]


def test_every_mistake_is_said_at_once_in_words_that_help(tmp_path: Path) -> None:
    """Sorted by file and line; each with its excerpt, caret, hint and code; the last line counts them."""
    shutil.copytree(SMALL, tmp_path / "site", ignore=shutil.ignore_patterns("expected"))
    for path, old, new in MISTAKES:
        file = tmp_path / "site" / path
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, path
        file.write_text(text.replace(old, new), encoding="utf-8")
    program = (
        "import sys; from pathlib import Path; from lapa.cli import main; sys.exit(main(['check'], Path(sys.argv[1])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, tmp_path / "site"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == EXPECTED.read_text(encoding="utf-8")
    assert len(re.findall(r"^content/|^i18n/", done.stdout, re.MULTILINE)) >= len(MISTAKES)
