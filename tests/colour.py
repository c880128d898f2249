"""Contrast of two colours, as WCAG 2.2 defines it."""

import re


def contrast(one: str, other: str) -> float:
    """From 1 to 21. one, other: #1a231e, #fff, or rgb(26, 35, 30), without transparency."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _parts(colour: str) -> tuple[int, ...]:
    """Red, green and blue, each from 0 to 255."""
    if found := re.fullmatch(r"rgb\((\d+), (\d+), (\d+)\)", colour):
        return tuple(map(int, found.groups()))
    if found := re.fullmatch(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", colour):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])
        return tuple(bytes.fromhex(digits))
    raise ValueError(f"{colour} is not a colour without transparency")
