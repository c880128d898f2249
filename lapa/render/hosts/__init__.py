"""Artifacts to a site that any host can serve: with each host’s own files, and texts compressed beforehand."""

from collections.abc import Iterable, Mapping
from functools import partial
from hashlib import sha256
from urllib.parse import urlsplit

from lapa import manifest
from lapa.artifact import Artifact
from lapa.headers import EVERYWHERE
from lapa.memo import Memo
from lapa.project import Project
from lapa.render.assets import lasting
from lapa.render.compressed import compressed
from lapa.render.hosts.served import Served
from lapa.render.security import security

NO_JEKYLL = ".nojekyll"  # empty; tells GitHub Pages to publish what begins with "_" as it is


def hosted(
    artifacts: Iterable[Artifact], static: Mapping[str, bytes], project: Project, moved: Mapping[str, str], memo: Memo
) -> tuple[Artifact, ...]:
    """The artifacts and the files beside them. static: as in Sources; moved: old addresses of pages, and new ones."""
    site = [*artifacts]
    if project.security:
        site.append(security(project.security, project.languages, project.base_url))
    addresses = (*(artifact.path for artifact in site), manifest.NAME)
    served = Served(
        prefix=urlsplit(project.base_url).path,
        addresses=tuple(sorted(addresses)),
        lasting=tuple(sorted(lasting(static).values())),
        everywhere=EVERYWHERE,
        moved=moved,
    )
    packed = compressed(site, memo) if project.compress else ()
    files = memo.remember(f"hosts {sha256(repr(served).encode()).hexdigest()}", partial(_files, served))
    return (*site, *packed, *(Artifact.of(path, text.encode()) for path, text in files.items()))


def _files(site: Served) -> Mapping[str, str]:
    """What tells hosts how to serve the rest, by its paths: manifest.is_for_host."""
    from lapa.render.hosts import lists  # noqa: PLC0415 -- not loaded where it is remembered, as those below
    from lapa.render.hosts.apache import apache  # noqa: PLC0415
    from lapa.render.hosts.caddy import caddy  # noqa: PLC0415
    from lapa.render.hosts.nginx import nginx  # noqa: PLC0415

    return {
        "_headers": lists.headers(site),
        "_redirects": lists.redirects(site),
        "_hosts/nginx.conf": nginx(site),
        "_hosts/Caddyfile": caddy(site),
        ".htaccess": apache(site),
        NO_JEKYLL: "",
    }
