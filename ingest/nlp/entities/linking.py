"""Linking: chosen candidates of one thing become one entity, under its fullest name."""

from collections import defaultdict
from collections.abc import Iterable

from ingest.facts import Entity, Mention
from ingest.nlp.entities.aliases import find_aliases
from ingest.nlp.entities.candidates import Candidate
from ingest.nlp.entities.marks import bare
from ingest.nlp.entities.setting import Setting
from ingest.text import Text, without_spaces

Key = tuple[str, str]


def link(chosen: Iterable[Candidate], text: Text, setting: Setting) -> tuple[Entity, ...]:
    """Entities in the order of their first mention; weak candidates only join what stands without them."""
    groups: dict[Key, list[Candidate]] = defaultdict(list)
    weak: list[Candidate] = []
    for candidate in chosen:
        (weak if candidate.weak else groups[_key(candidate)]).append(candidate)
    merged = _merge_same_names(groups)
    names = {(c.type, c.name): group for group in merged for c in group}
    keys = {_key(c): group for group in merged for c in group}
    for candidate in weak:
        group = keys.get(_key(candidate)) or names.get((candidate.type, candidate.name))
        if group:
            group.append(candidate)
    content = bare(text.content)
    entities = [_entity(group, text, content, setting) for group in merged]
    return tuple(sorted(entities, key=lambda one: (one.mentions[0].span.start, one.type, one.name)))


def _key(candidate: Candidate) -> Key:
    return candidate.type, candidate.concept or candidate.name


def _merge_same_names(groups: dict[Key, list[Candidate]]) -> list[list[Candidate]]:
    """Groups that share a type and a name are one."""
    by_name: dict[Key, list[Candidate]] = {}
    for group in groups.values():
        home = next((by_name[c.type, c.name] for c in group if (c.type, c.name) in by_name), None)
        if home is None:
            home = group
        else:
            home.extend(group)
        for candidate in group:
            by_name[candidate.type, candidate.name] = home
    unique = {id(group): group for group in by_name.values()}
    return list(unique.values())


def _entity(group: list[Candidate], text: Text, content: str, setting: Setting) -> Entity:
    """One entity of the candidates that mean it: fullest name, other surface forms, every mention."""
    strong = [candidate for candidate in group if not candidate.weak]
    best = _fullest(strong) if strong[0].type != "Campaign" else _first_full(strong)
    ordered = sorted(group, key=lambda c: (c.start, c.end))
    forms = [form for c in ordered for form in (bare(text.content[c.start : c.end]), *c.aliases, c.name)]
    forms = [without_spaces(form) for form in forms]
    forms += find_aliases(best.type, best.name, content, setting)
    aliases = tuple(form for form in dict.fromkeys(forms) if form and form != best.name)
    spans = dict.fromkeys((c.start, c.end) for c in ordered)
    mentions = tuple(Mention(text.content[start:end], text.span(start, end)) for start, end in spans)
    surest = max(strong, key=lambda c: c.confidence)
    return Entity(best.type, best.name, aliases, mentions, best.region, surest.rule, surest.confidence)


def _fullest(group: list[Candidate]) -> Candidate:
    """The candidate with the longest name; one that says 项目 goes first."""
    return max(group, key=lambda c: (c.name.endswith(("项目", "工程")), len(c.name), c.confidence, -c.start))


def _first_full(group: list[Candidate]) -> Candidate:
    """A known campaign under its usual name where the text has it; else the first that has more than the
    quoted core; else the longest."""
    ordered = sorted(group, key=lambda c: c.start)
    usual = next((c for c in ordered if c.rule == "known-campaign" and c.name == c.concept), None)
    longer = next((c for c in ordered if len(c.name) > len(c.concept)), None)
    return usual or longer or max(ordered, key=lambda c: len(c.name))
