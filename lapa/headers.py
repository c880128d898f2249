"""What every answer of a host says beside its content. Here alone: each host’s own file is written from it."""

from collections.abc import Mapping

OPEN = "data/"  # the folder that other sites’ programs may read

_CHARSET = "; charset=utf-8"
COMPRESSIBLE = {
    "html": "text/html",
    "json": "application/json",
    "csv": "text/csv",
    "txt": "text/plain",
    "xml": "application/xml",
    "svg": "image/svg+xml",
}
_TEXTS = {**COMPRESSIBLE, "css": "text/css", "sha256": "text/plain"}
TYPES: Mapping[str, str] = {
    **{suffix: f"{name}{_CHARSET}" for suffix, name in _TEXTS.items()},
    "gif": "image/gif",
    "ico": "image/vnd.microsoft.icon",
    "jpg": "image/jpeg",
    "pdf": "application/pdf",
    "png": "image/png",
    "webp": "image/webp",
    "woff2": "font/woff2",
}  # Content-Type by what follows the last dot of a file’s name
OTHER = "application/octet-stream"  # the type of any other file: no browser shows it

# What can ask a reader for something or tell others of them (W3C, “Policy Controlled Features”).
_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "web-share",
    "xr-spatial-tracking",
)
_YEAR = 365 * 24 * 60 * 60

# A corrected figure is seen at once: a copy is kept, and asked about each time, which costs an answer without a body.
_ASKED = {"Cache-Control": "no-cache"}
PAGES: Mapping[str, str] = {**_ASKED, "Cross-Origin-Resource-Policy": "same-origin"}
DATA: Mapping[str, str] = {
    **_ASKED,
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
}
LASTING: Mapping[str, str] = {
    "Cache-Control": f"public, max-age={_YEAR}, immutable",
    "Cross-Origin-Resource-Policy": "same-origin",
}  # of files that get another name with any other content


# This policy and a page's own both apply, so the page's, with the hash of its style, decides. This one is the same for
# every design, so that no host has to read its files anew with each, and forbids frames, which a page cannot.
_POLICY = {
    "default-src": "'none'",
    "style-src": "'unsafe-inline'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
# Of every answer, one of an error too. Strict-Transport-Security speaks for this host's name alone: what else is below
# the domain is not ours to decide.
EVERYWHERE: Mapping[str, str] = {
    "Content-Security-Policy": "; ".join(f"{what} {source}" for what, source in _POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": f"max-age={_YEAR}",
    "X-Content-Type-Options": "nosniff",
}


def content_type(path: str) -> str:
    """The Content-Type of a file, by its name."""
    return TYPES.get(path.rpartition(".")[2], OTHER)
