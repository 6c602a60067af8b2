"""The trigger lexicon, compiled: verbs with their roles, nominal heads, topic words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ingest.facts import ACTIVITY_TYPES, ActivityType
from ingest.lexicon import Lexicons

VERB_ROLES = frozenset({"act", "make", "build", "hold", "light", "soft", "handle", "rhetoric"})
_BY_NAME: Mapping[str, ActivityType] = {name: name for name in ACTIVITY_TYPES}


@dataclass(frozen=True, slots=True)
class Token:
    """A trigger found in a clause: where, and the type that each of its roles gives (None: by its object)."""

    start: int
    end: int
    form: str
    roles: Mapping[str, ActivityType | None]

    @property
    def is_verb(self) -> bool:
        """Whether any of its roles is that of a verb."""
        return not VERB_ROLES.isdisjoint(self.roles)


@dataclass(frozen=True, slots=True)
class Triggers:
    """Forms by role, and the patterns that find them."""

    roles: Mapping[str, Mapping[str, ActivityType | None]]
    pattern: re.Pattern[str]
    topics: tuple[tuple[str, ActivityType], ...]
    deeds: Mapping[str, ActivityType]
    """Concrete verbs, which need a counted object, and what they make of it."""
    deed_pattern: re.Pattern[str]
    demand: re.Pattern[str]
    """Concrete verbs that say what a body was told to do: 拆除 after 责令."""
    modified: re.Pattern[str]
    """Nouns before which a verb is a modifier: 能力 after 调研."""

    def tokens(self, masked: str) -> tuple[Token, ...]:
        """The triggers of a clause from left to right, the longest at each place."""
        return tuple(
            Token(found.start(), found.end(), found.group(), self.roles[found.group()])
            for found in self.pattern.finditer(masked)
        )

    def head(self, phrase: str, *roles: str) -> tuple[str, ActivityType] | None:
        """The longest trigger of the roles that ends the phrase, and its type.

        "优化营商环境专题调研" → ("专题调研", "Research")
        """
        for start in range(len(phrase)):
            given = self.roles.get(phrase[start:])
            for role in roles:
                if given and (kind := given.get(role)):
                    return phrase[start:], kind
        return None

    def topic(self, phrase: str) -> ActivityType | None:
        """The type that a topic word anywhere in the phrase speaks for; the most telling first."""
        return next((kind for form, kind in self.topics if form in phrase), None)


def compile_triggers(lexicons: Lexicons) -> Triggers:
    """Read the rows of `triggers.csv`: form, role, type (empty where the object decides)."""
    roles: dict[str, dict[str, ActivityType | None]] = {}
    topics: list[tuple[str, ActivityType]] = []
    deeds: dict[str, ActivityType] = {}
    modified: list[str] = []
    demands: list[str] = []
    for row in lexicons.get("triggers", ()):
        kind = _BY_NAME.get(row["type"])
        if row["role"] == "topic" and kind:
            topics.append((row["form"], kind))
        elif row["role"] == "deed" and kind:
            deeds[row["form"]] = kind
        elif row["role"] == "modified":
            modified.append(row["form"])
        elif row["role"] == "demand":
            demands.append(row["form"])
        else:
            roles.setdefault(row["form"], {})[row["role"]] = kind
    _let_manner_act(roles)
    topics.sort(key=lambda t: (t[1] == "Outreach", -len(t[0]), t[0]))
    return Triggers(
        roles, _longest_first(roles), tuple(topics), deeds, _longest_first(deeds), _longest_first(demands),
        _longest_first(modified),
    )  # fmt: skip


_MANNER = re.compile(r"^(?:专题|专项|跟踪|集中|重点|初步|现场|联组|联合|交叉|定期|全面|任后)+")


def _let_manner_act(roles: Mapping[str, dict[str, ActivityType | None]]) -> None:
    """An event that is a verb done in some manner (跟踪督查) acts as the verb does: 跟踪督查问题整改."""
    for form, given in roles.items():
        if (kind := given.get("event")) and VERB_ROLES.isdisjoint(given):
            bare = roles.get(_MANNER.sub("", form), {})
            if bare is not given and "act" in bare:
                given["act"] = kind


def _longest_first(forms: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile("|".join(map(re.escape, ordered)) or r"(?!)")
