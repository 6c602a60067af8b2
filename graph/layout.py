"""The folder of an embedded store: which generation is current, what it holds, who may write.

    STORE/format.json            {"format": 2}
    STORE/lock                   held by the one writer
    STORE/current                name of the generation that readers open: 000007
    STORE/generations/000007/    manifest.json, lease, words.sqlite, data/ (an Oxigraph folder);
                                 published, it never changes

A generation is published by renaming a small file over `current`, so a reader sees all of a write or
none of it, and goes on with the generation it has open.
"""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from graph.manifest import Manifest
from ingest.errors import StoreError

FORMAT = 2
"""Version of the layout, and of the graph in it; a change that readers would trip over raises it."""


@dataclass(frozen=True, slots=True)
class Generation:
    """One state of the store, as its folder."""

    name: str
    folder: Path

    @property
    def data(self) -> Path:
        """The Oxigraph folder."""
        return self.folder / "data"

    @property
    def words(self) -> Path:
        """The index of its texts."""
        return self.folder / "words.sqlite"

    @property
    def lease(self) -> Path:
        """The file that readers hold while they use the generation."""
        return self.folder / "lease"

    def manifest(self) -> Manifest:
        """Raises StoreError where it is not to be read."""
        try:
            return Manifest.from_json((self.folder / "manifest.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise StoreError(str(self.folder), f"its manifest is damaged ({error}); build anew") from error

    def write_manifest(self, manifest: Manifest) -> None:
        """Write it, before the generation is published."""
        _write_durably(self.folder / "manifest.json", manifest.to_json())


@dataclass(frozen=True, slots=True)
class Layout:
    """The folder as a whole."""

    folder: Path

    @property
    def lock(self) -> Path:
        """The file that a writer holds."""
        return self.folder / "lock"

    @property
    def mark(self) -> Path:
        """The file that names the current generation: another file whenever another is published."""
        return self.folder / "current"

    def create(self) -> None:
        """Make an empty store where there is nothing. Raises StoreError for a folder with other things in it,
        for a store of another format, and where writing is not allowed."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if not self._format.exists():
                if {path.name for path in self.folder.iterdir()} - {"lock", "generations"}:
                    raise StoreError(
                        str(self.folder), "is a folder with other things in it; name an empty or a new one"
                    )
                (self.folder / "generations").mkdir(exist_ok=True)
                _write_durably(self._format, json.dumps({"format": FORMAT}) + "\n")
        except OSError as error:
            raise unwritable(self.folder, error) from error
        self.check()

    def check(self) -> None:
        """Raises StoreError unless this is a store of this format."""
        try:
            found = json.loads(self._format.read_text("utf-8"))["format"]
        except FileNotFoundError:
            why = (
                "this is not a renda store; name the folder of one"
                if self.folder.exists()
                else "there is no store here; make one with `renda build`"
            )
            raise StoreError(str(self.folder), why) from None
        except NotADirectoryError:
            raise StoreError(str(self.folder), "this is a file; name the folder of a store") from None
        except PermissionError:
            raise StoreError(str(self.folder), "may not be read by you; choose another or ask") from None
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise StoreError(str(self.folder), f"its format.json cannot be read ({error})") from error
        if found != FORMAT:
            age = "an older" if isinstance(found, int) and found < FORMAT else "a newer"
            remedy = "remove this folder and build it anew" if age == "an older" else "update renda"
            raise StoreError(
                str(self.folder), f"was written by {age} renda (format {found}, not {FORMAT}); {remedy}"
            )

    def current(self) -> Generation | None:
        """The generation that readers open; None in a store just created."""
        try:
            number = int(self.mark.read_text("ascii"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise StoreError(str(self.folder), f"its current generation cannot be read ({error})") from error
        return self.generation(number)

    def generation(self, number: int) -> Generation:
        """A generation by number, there or not."""
        name = f"{number:06d}"
        return Generation(name, self.folder / "generations" / name)

    def generations(self) -> list[Generation]:
        """Those on disk, oldest first, and before them what is half removed."""
        return [Generation(path.name, path) for path in sorted((self.folder / "generations").iterdir())]

    def next(self) -> Generation:
        """A new one, its folder made. What a writer that died had left there is removed."""
        current = self.current()
        for leftover in self.generations():
            if current is None or leftover.name > current.name:
                shutil.rmtree(leftover.folder)
        new = self.generation(int(current.name) + 1 if current else 1)
        new.folder.mkdir()
        new.lease.touch()
        return new

    def publish(self, generation: Generation) -> None:
        """Make it the one that readers open from now on."""
        _write_durably(self.mark, generation.name + "\n")

    @property
    def _format(self) -> Path:
        return self.folder / "format.json"


def unwritable(folder: Path, error: OSError) -> StoreError:
    """The error of a folder that does not let itself be written."""
    return StoreError(
        str(folder), f"cannot be written ({error.strerror or error}); choose another folder or allow it"
    )


def content_name(generation: Generation) -> str:
    """A name that changes with the content, also from one store to another at the same path."""
    return f"{generation.name}-{generation.manifest().digest()}"


def _write_durably(path: Path, text: str) -> None:
    """Write beside and rename over: the file is the old one or the new one, also after a power cut."""
    beside = path.with_name(path.name + ".new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
