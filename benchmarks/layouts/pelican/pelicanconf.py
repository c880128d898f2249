"""Pelican's settings: pages only, its cache on, nothing that the site does not need."""  # noqa: INP001 -- a file of a site

import json
from pathlib import Path
from typing import Any


def head(page: Any) -> dict[str, Any]:
    """The page's metadata, with what Pelican keeps apart."""
    return {**json.loads(page.head), "title": page.title, "address": page.url}


PATH = "content"
PAGE_PATHS = ["lv", "en"]
ARTICLE_PATHS: list[str] = []
STATIC_PATHS = ["icon.svg"]
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
OUTPUT_PATH = "output"
DEFAULT_LANG = "lv"
TIMEZONE = "UTC"
SITEURL = ""
SITE = "https://lapa.example/"
SHARED = json.loads(Path(__file__).with_name("shared.json").read_text(encoding="utf-8"))
DIRECT_TEMPLATES = ["sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
JINJA_FILTERS = {"head": head}
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.meta": {},
        "markdown.extensions.tables": {},
        "markdown.extensions.toc": {},
    },
    "output_format": "html5",
}
PLUGINS: list[str] = []
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
CONTENT_CACHING_LAYER = "reader"
CHECK_MODIFIED_METHOD = "mtime"
GZIP_CACHE = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
