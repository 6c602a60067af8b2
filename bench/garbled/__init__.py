"""What garbling costs: facts of garbled reports against those of the same reports ungarbled.

    python -m bench garbled
    python -m bench.garbled [--write] [WAY…]

Clean texts (`data/gold`, and some of the marked corpus) are garbled in one way after another and in
mixtures, as `bench.garbled.ways` names them, and go the whole way from bytes to facts, as `renda extract`
takes them. The facts of the ungarbled text are the measure: 1 means that nothing is lost and nothing added.
"""

from bench.garbled.agreement import measure

__all__ = ["measure"]
