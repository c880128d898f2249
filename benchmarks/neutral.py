"""A site as every generator can have it: plain data, facts as text, addresses known."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Values = Mapping[str, Any]  # plain data: text, lists, mappings
LABELS = {
    "all": "All investments",
    "answers": "Answers for",
    "ask": "Ask the contact person of an investment",
    "code": "Code",
    "component": "Component of the plan",
    "contact": "Responsible contact person",
    "department": "Department",
    "documents": "Documents",
    "email": "e-mail:",
    "financing": "Financing",
    "home": "Home",
    "institution": "Responsible institution",
    "language": "Language",
    "menu": "Main menu",
    "more": "More information",
    "name": "Name",
    "next": "Next investment",
    "period": "Period",
    "phone": "phone:",
    "previous": "Previous investment",
    "question": "Do you have a question?",
    "reform": "The reform",
    "share": "Share",
    "skip": "Skip to the content",
    "source": "Source:",
    "targets": "Targets",
    "total": "In total",
    "trail": "You are here",
    "unknown": "(the address of the document is not known)",
    "ways": "Where to go from here",
}


@dataclass(frozen=True, slots=True)
class NeutralPage:
    """A page in one language.

    path: of its Markdown file below its language's folder; address: of its HTML file below the output; head: what
    stands in front matter; body: Markdown, whose links name Markdown files.
    """

    path: str
    language: str
    address: str
    head: Values
    body: str


@dataclass(frozen=True, slots=True)
class NeutralSite:
    """All pages, and what they share: policy, style, emblem, and by language its names, menu and words."""

    pages: tuple[NeutralPage, ...]
    shared: Values
