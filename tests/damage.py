"""Bytes that a disk or a stranger has changed."""

from hypothesis import strategies as st


def damaged(data: st.DataObject, content: bytes) -> bytes:
    """The same with one byte another, or without its end."""
    changed = bytearray(content)
    at = data.draw(st.integers(0, len(changed) - 1))
    if data.draw(st.booleans()):
        changed[at] ^= data.draw(st.integers(1, 255))
    else:
        del changed[at:]
    return bytes(changed)
