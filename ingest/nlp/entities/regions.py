"""Regions, landscapes and sites that are known nationwide: 长三角, 河西走廊, 人民大会堂."""

import re
from collections.abc import Iterator

from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.gazetteer import Gazetteer

_OF_ANOTHER = re.compile(
    "协同|一体化|城市群|战略|生态绿色|科创|片区|革命|集中连片|国家|自然|灌区|支线|林业|精神|经验|人大|办|区(?!域)|[省市县州镇乡村路街站]"
)
"""What follows shows that the name is a part of another, or of a policy: 长三角|一体化, 六盘山|片区."""


def tag_regions(content: str, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """Candidates of regions, under the names that the text has."""
    for found in gazetteer.region.finditer(content):
        if not _OF_ANOTHER.match(content, found.end()):
            yield Candidate(*found.span(), "Place", found[0], "region", 0.7)
