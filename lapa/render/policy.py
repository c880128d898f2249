"""What a page may load and run, as its own Content-Security-Policy (CSP Level 3): its style, its icon, no script."""

from base64 import b64encode
from hashlib import sha256


def policy(style: str) -> str:
    """The policy of a page whose one <style> holds exactly this text.

    A policy in a <meta> cannot forbid to be framed; the rest is closed. Data blocks such as JSON-LD are
    no scripts, and need no permission. A page of ours connects to nothing; tools that look at it from inside
    ask its own host for robots.txt.
    """
    digest = b64encode(sha256(style.encode()).digest()).decode()
    allowed = {"default-src": "none", "style-src": f"sha256-{digest}", "img-src": "self"}
    allowed |= {"connect-src": "self", "base-uri": "none", "form-action": "none"}
    return "; ".join(f"{what} '{source}'" for what, source in allowed.items())
