"""security.txt (RFC 9116): whom to tell of a weakness of the site."""

from lapa.artifact import Artifact
from lapa.project import Security

ADDRESS = ".well-known/security.txt"


def security(settings: Security, languages: tuple[str, ...], base_url: str) -> Artifact:
    """The file. languages: in which one may write; base_url: where the site will stand, ending in "/"."""
    lines = [
        *(f"Contact: {contact}" for contact in settings.contact),
        f"Expires: {settings.expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {base_url}{ADDRESS}",
    ]
    return Artifact.of(ADDRESS, "".join(f"{line}\n" for line in lines).encode())
