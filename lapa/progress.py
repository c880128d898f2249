"""How far a build is, on a terminal, where it takes longer than a second."""

import time
from typing import TextIO

from lapa.voice import Voice

PATIENCE = 1.0  # seconds without a word
PAUSE = 0.1  # seconds between two words
WIDTH = 20  # of the bar, in characters
STEPS = {"front": 0, "body": 0, "typography": 1, "frame": 2}  # what is made of each page, as Memo names it, and when
CLEARED = "\r\x1b[K"  # the line is empty again (ECMA-48, EL)


class Progress:
    """A bar on one line of a terminal, which is gone at the end; nothing where the stream is none.

    begin: of the build, in seconds of time.monotonic.
    """

    def __init__(self, stream: TextIO, voice: Voice, begin: float) -> None:
        self.stream, self.voice = stream, voice
        self.next = begin + PATIENCE if stream.isatty() else float("inf")
        self.shown = False

    def __call__(self, step: str, of: int, done: int) -> None:
        """Shows it, where it is time to. step: what is made; done: how many of so many."""
        if time.monotonic() < self.next or step not in STEPS:
            return
        from shutil import get_terminal_size  # noqa: PLC0415 -- not loaded where a build is soon over

        self.next = time.monotonic() + PAUSE
        share = (STEPS[step] + done / of) / (1 + max(STEPS.values()))
        bar = "█" * round(WIDTH * share)
        words = (
            self.voice.say("pages read: {done} of {number}", done=done, number=of),
            self.voice.say("pages checked: {done} of {number}", done=done, number=of),
            self.voice.say("pages rendered: {done} of {number}", done=done, number=of),
        )[STEPS[step]]
        line = f"{bar:░<{WIDTH}} {words}"
        print(f"{CLEARED}{line[: get_terminal_size().columns - 1]}", end="", file=self.stream, flush=True)
        self.shown = True

    def end(self) -> None:
        """Leaves the line as it was."""
        if self.shown:
            print(CLEARED, end="", file=self.stream, flush=True)
        self.next = float("inf")
