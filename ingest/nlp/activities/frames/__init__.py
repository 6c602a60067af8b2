"""Frames: what a clause says was done, read from its verb group, prepositional phrases and object.

Each frame looks at one clause (with quotations masked) and gives candidates or nothing; `read_clause` tries them
from the most to the least specific. Subject, tense, references and duplicates are settled later.
"""

from ingest.nlp.activities.frames.doctrine import with_doctrine
from ingest.nlp.activities.frames.read import read_clause, says_no_deed
from ingest.nlp.activities.frames.scene import Scene
from ingest.nlp.activities.frames.topical import announced_topic
from ingest.nlp.activities.frames.urging import ASKED

__all__ = ["ASKED", "Scene", "announced_topic", "read_clause", "says_no_deed", "with_doctrine"]
