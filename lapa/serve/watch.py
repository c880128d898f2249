"""What changes on disk, as the system tells it (inotify on Linux); nothing is looked at again and again."""

from collections.abc import Callable, Collection
from pathlib import Path
from threading import Event, Thread

from watchfiles._rust_notify import RustNotify

STEP = 10  # milliseconds in which changes are gathered before they are told
LONGEST = 100  # milliseconds after which they are told even if more come


class Watch:
    """Tells of changes until it is ended.

    paths: files, and folders with all in them, whether there are such or not. changed: called from other threads with
    the paths of a change, none where anything may have changed.
    """

    def __init__(self, paths: Collection[Path], changed: Callable[[set[Path]], None]) -> None:
        """From its return on, no change is missed. Raises OSError where the system does not tell."""
        self._paths = frozenset(path.parent.resolve() / path.name for path in paths)
        self._changed = changed
        self._ended, self._renewed = Event(), Event()
        beside = _notify({path.parent for path in self._paths}, deep=False)
        within = self._folders()
        self._threads = [Thread(target=self._beside, args=(beside,)), Thread(target=self._within, args=(within,))]
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """No change is told after this."""
        self._ended.set()
        self._renewed.set()
        for thread in self._threads:
            thread.join()

    def _beside(self, notify: RustNotify) -> None:
        """The paths themselves, in their folders: a file that is put in another's place is another file."""
        while found := _changes(notify, self._ended):
            if mine := found & self._paths:
                self._changed(mine)
                self._renewed.set()
        notify.close()

    def _within(self, notify: RustNotify) -> None:
        """All that is in the folders; a folder that is moved away or comes back is followed by its path."""
        while not self._ended.is_set():
            while found := _changes(notify, self._renewed):
                if mine := {path for path in found if self._is_work(path)}:
                    self._changed(mine)
            notify.close()
            self._renewed.clear()
            notify = self._folders()
            self._changed(set())
        notify.close()

    def _folders(self) -> RustNotify:
        return _notify({path for path in self._paths if path.is_dir()}, deep=True)

    def _is_work(self, path: Path) -> bool:
        """Whether a path is none of those that editors and systems leave behind, which read.py leaves out too."""
        folder = next((folder for folder in self._paths if path.is_relative_to(folder)), path)
        names = path.relative_to(folder).parts
        return not any(name.startswith((".", "#")) or name.endswith(("~", "__pycache__")) for name in names)


def _notify(folders: Collection[Path], *, deep: bool) -> RustNotify:
    return RustNotify([str(folder) for folder in sorted(folders) if folder.is_dir()], False, False, 0, deep, True)  # noqa: FBT003 -- its order: debug, polling, its delay, depth, passing over what may not be read


def _changes(notify: RustNotify, stop: Event) -> set[Path]:
    """The paths of the next changes; none once `stop` is set."""
    found = notify.watch(LONGEST, STEP, 0, stop)
    return {Path(path) for _, path in found} if isinstance(found, set) else set()
