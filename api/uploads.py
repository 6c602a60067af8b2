"""Reports that come and go over HTTP."""

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

from api.building import Taken, read_facts, take_facts, write_base
from api.reading import fingerprint
from api.service import Service
from api.settings import Settings
from graph.iris import Iris
from graph.opening import open_writer
from ingest.errors import SourceError
from ingest.facts import Facts

UPLOADS = "upload:"
"""What the store's name of an upload begins with; no path of a file does."""


def take_upload(service: Service, name: str, data: bytes) -> Taken:
    """Read one report and put it into the store.

    Raises SourceError where it is no report, StoreError where the store is being written by somebody else.
    """
    settings = service.settings
    facts = read_upload(service, name, data)
    digest = hashlib.sha256(data).hexdigest()
    with open_writer(settings.store_at) as writer:
        if not writer.sources:
            write_base(writer, settings.base)
        return take_facts(writer, UPLOADS + name, facts, digest, fingerprint(), settings.base)


def read_upload(service: Service, name: str, data: bytes) -> Facts:
    """What one report says, the store left as it is; SourceError where it is no report."""
    with TemporaryDirectory(prefix="renda-upload-") as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            return read_facts(service.reader(), path)
        except SourceError as error:
            raise SourceError(name, error.why) from error


def withdraw_report(settings: Settings, report_id: str) -> bool:
    """Take a report out of the store, whichever files gave it; False where there is none of that id."""
    iri = Iris(settings.base).iri_of(report_id)
    with open_writer(settings.store_at) as writer:
        keys = [key for key, entry in writer.sources.items() if entry.report == iri]
        return sum(map(writer.withdraw, keys)) > 0
