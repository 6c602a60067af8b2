"""Lost characters come back where one answer is certain, and only there."""

import pytest

from ingest.clean import clean_text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        (
            "区人大常委会听取报告。会后，区人大常\ufffd会视察。",
            "区人大常委会听取报告。会后，区人大常委会视察。",
        ),
        (
            "修订《中华人民共和国乡村振兴促\ufffd法》配套办法。",
            "修订《中华人民共和国乡村振兴促进法》配套办法。",
        ),
        ("坚持“三个年\ufffd活动，成效明显。", "坚持“三个年”活动，成效明显。"),
        ("全面建设?人大工作怎么干?代表说了算。", "全面建设?人大工作怎么干?代表说了算。"),
        (
            "召开第\ufffd次会议，召开第三次会议，召开第三次会议。",
            "召开第\ufffd次会议，召开第三次会议，召开第三次会议。",
        ),
        ("某生僻\ufffd句，无从查考。", "某生僻\ufffd句，无从查考。"),
        ("上海?谑鞘人大召開會議。", "上海?谑鞘人大召开会议。"),
    ],
    ids=["report", "lexicon", "mark", "question", "number", "unknown", "unreadable"],
)
def test_lost_characters(raw: str, clean: str) -> None:
    assert clean_text(raw).content == clean
