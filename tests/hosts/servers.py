"""The real nginx, Apache and Caddy of Debian on 127.0.0.1, each with the files that the build writes for it."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.hosts.sites import Site

NGINX_PROGRAM = "/usr/sbin/nginx"
BROTLI = "nginx with brotli"
PROGRAMS = {"nginx": NGINX_PROGRAM, BROTLI: NGINX_PROGRAM, "apache": "/usr/sbin/apache2", "caddy": "/usr/bin/caddy"}
MODULES = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"), Path("/usr/lib/apache2/modules")
AS_ROOT = os.geteuid() == 0
SECONDS = 10  # until a server answers

NGINX = """\
{module}
{user}
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{}}
http {{
    access_log off;
    include /etc/nginx/mime.types;
    gzip on;
    {servers}
}}
"""
NGINX_SERVER = """\
server {{ listen 127.0.0.1:{port}; root {root}; autoindex on; {extra} include {root}{prefix}_hosts/nginx.conf; }}
"""
APACHE = """\
ServerName localhost
ServerRoot {folder}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
Mutex file:{folder}
{user}
{modules}
TypesConfig /etc/mime.types
TraceEnable Off
AddType application/x-gzip .gz
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/csv application/json application/xml image/svg+xml
<Directory />
    Require all denied
</Directory>
{servers}
"""
APACHE_SERVER = """\
Listen 127.0.0.1:{port}
<VirtualHost 127.0.0.1:{port}>
    DocumentRoot {root}
    <Directory {root}>
        Options Indexes SymLinksIfOwnerMatch
        AllowOverride FileInfo
        Require all granted
    </Directory>
</VirtualHost>
"""
APACHE_MODULES = ["mpm_event", "authz_core", "mime", "dir", "autoindex", "headers", "rewrite", "deflate", "filter"]
CADDY = """\
{{
    admin off
    auto_https off
}}
{servers}
"""
CADDY_SERVER = """\
http://127.0.0.1:{port} {{
    bind 127.0.0.1
    root * {root}
    import {root}{prefix}_hosts/Caddyfile
    respond 404
}}
"""


def missing(name: str) -> str | None:
    """Which program or module of a server this machine lacks."""
    needed = [Path(PROGRAMS[name]), *({BROTLI: MODULES[:1], "apache": MODULES[1:]}.get(name, ()))]
    return next((str(path) for path in needed if not path.exists()), None)


@contextmanager
def started(name: str, sites: Sequence[Site], folder: Path) -> Iterator[Mapping[str, int]]:
    """A server of all the sites; the port of each, by its root."""
    ports = {str(site.root): port for site, port in zip(sites, _free(len(sites)), strict=True)}
    config = folder / "config"
    config.write_text(_config(name, sites, ports, folder), encoding="utf-8")
    program = shutil.which(PROGRAMS[name]) or PROGRAMS[name]
    nginx: list[str | Path] = [program, "-p", folder, "-e", folder / "error.log", "-c", config]
    others: dict[str, list[str | Path]] = {
        "apache": [program, "-DFOREGROUND", "-f", config],
        "caddy": [program, "run", "--config", config, "--adapter", "caddyfile"],
    }
    with (folder / "output").open("wb") as output:
        environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
        process = subprocess.Popen(others.get(name, nginx), stdout=output, stderr=output, env=environment)
    try:
        for port in ports.values():
            _wait(port, process, folder)
        yield ports
    finally:
        process.terminate()
        process.wait()


def _config(name: str, sites: Sequence[Site], ports: Mapping[str, int], folder: Path) -> str:
    whole, one, user = {
        "apache": (APACHE, APACHE_SERVER, "User nobody\nGroup nogroup"),
        "caddy": (CADDY, CADDY_SERVER, ""),
    }.get(name, (NGINX, NGINX_SERVER, "user nobody nogroup;"))
    modules = [f"LoadModule {one}_module {MODULES[1]}/mod_{one}.so" for one in APACHE_MODULES]
    extra = "brotli_static on;" if name == BROTLI else "disable_symlinks if_not_owner;"
    servers = [
        one.format(port=ports[str(site.root)], root=site.root, prefix=site.prefix, extra=extra) for site in sites
    ]
    return whole.format(
        folder=folder,
        module=f"load_module {MODULES[0]};" if name == BROTLI else "",
        modules="\n".join(modules),
        user=user if AS_ROOT else "",
        servers="".join(servers),
    )


def _free(number: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in sockets]
    for one in sockets:
        one.close()
    return ports


def _wait(port: int, process: subprocess.Popen[bytes], folder: Path) -> None:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.02)
        else:
            return
    logs = [file.read_text(encoding="utf-8") for file in (folder / "output", folder / "error.log") if file.exists()]
    raise AssertionError("\n".join(logs))
