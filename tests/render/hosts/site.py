"""A site with little in it, as hosts see it."""

from lapa.render.hosts.served import Served

SITE = Served(
    prefix="/x/",
    addresses=("404.html", "data/a.csv", "icon.0123456789.svg", "index.html", "lv/index.html", "robots.txt"),
    lasting=frozenset({"icon.0123456789.svg"}),
    everywhere={"X-A": "b 'c'"},
    moved={"lv/old.html": "lv/new.html", "en/old/index.html": "en/index.html"},
)
REDIRECTS = [
    ("/x/en/old/index.html", "/x/en/"),
    ("/x/en/old/", "/x/en/"),
    ("/x/lv/old.html", "/x/lv/new.html"),
]
