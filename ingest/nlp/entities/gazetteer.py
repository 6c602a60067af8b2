"""The lexicons of the recognizers, compiled once."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ingest import place_mentions
from ingest.laws import index_laws
from ingest.lexicon import Lexicons, Row
from ingest.nlp.entities.boundaries import Openers, compile_openers
from ingest.nlp.posts import post_pattern

_AMENDMENT = r"(?:{law})修正案(?:草案)?(?:（[一二三四五六七八九十]{{1,3}}）)?"
_CARRYING_OUT = r"(?:自治区|[省市县区州])?实施(?:{law})(?:办法|条例|细则|若干规定)"


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What the recognizers know beforehand."""

    divisions: place_mentions.Gazetteer
    organs: Mapping[str, Row]
    """Bodies by the form that follows a place's name."""
    units: Mapping[str, str]
    """Concepts of the units of a congress, by form."""
    organ: re.Pattern[str]
    unit: re.Pattern[str]
    media: Mapping[str, Row]
    medium: re.Pattern[str]
    campaigns: Mapping[str, Row]
    campaign: re.Pattern[str]
    honours: re.Pattern[str]
    laws: Mapping[str, str]
    """Full names by full and short names."""
    law: re.Pattern[str]
    amendment: re.Pattern[str]
    """A law's name with that of its amendment: 宪法修正案（草案）."""
    carrying_out: re.Pattern[str]
    """The local rule by which a law is carried out: 省实施某法办法."""
    person: re.Pattern[str]
    """A surname and one or two characters."""
    signatory: re.Pattern[str]
    """The same with up to three: nobody else's words stand beside the name of who signs."""
    post: re.Pattern[str]
    country: re.Pattern[str]
    region: re.Pattern[str]
    openers: Openers
    """What may stand right before a name."""


def compile_gazetteer(lexicons: Lexicons) -> Gazetteer:
    """The gazetteer of a folder of lexicons; a missing lexicon raises KeyError with its name."""
    organs = {row["form"]: row for row in lexicons["organs"]}
    units = {row["form"]: row["concept"] for row in lexicons["congress_units"]}
    media = {row["name"]: row for row in lexicons["media"]}
    campaigns = {row["form"]: row for row in lexicons["campaigns"]}
    laws = index_laws(lexicons["laws"])
    law, surname = one_of(laws), one_of(row["surname"] for row in lexicons["surnames"])
    return Gazetteer(
        divisions=place_mentions.load_gazetteer(lexicons),
        organs=organs,
        units=units,
        organ=one_of(organs),
        unit=one_of(units),
        media=media,
        medium=one_of(media),
        campaigns=campaigns,
        campaign=one_of(campaigns),
        honours=one_of(row["form"] for row in lexicons["honours"]),
        laws=laws,
        law=law,
        amendment=re.compile(_AMENDMENT.format(law=law.pattern)),
        carrying_out=re.compile(_CARRYING_OUT.format(law=law.pattern)),
        person=re.compile(rf"(?:{surname.pattern})[一-龥]{{1,2}}"),
        signatory=re.compile(rf"(?:{surname.pattern})[一-龥]{{1,3}}"),
        country=one_of(row["name"] for row in lexicons["countries"]),
        region=one_of(row["name"] for row in lexicons["regions"]),
        post=re.compile(post_pattern(lexicons["posts"])),
        openers=compile_openers(
            (row["form"] for row in lexicons["openers"]),
            {row["form"]: row["of"] for row in lexicons["name_words"]},
        ),
    )


def one_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of any of the words, longer ones first; of nothing where there is none."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, ordered)) or r"(?!)")
