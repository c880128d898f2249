"""All generators, in the order in which they take turns."""

from benchmarks.generators import Generator
from benchmarks.generators.eleventy import ELEVENTY
from benchmarks.generators.hugo import HUGO
from benchmarks.generators.mkdocs import MKDOCS
from benchmarks.generators.ours import LAPA
from benchmarks.generators.pelican import PELICAN
from benchmarks.generators.zola import ZOLA

GENERATORS: tuple[Generator, ...] = (LAPA, HUGO, ZOLA, ELEVENTY, PELICAN, MKDOCS)
