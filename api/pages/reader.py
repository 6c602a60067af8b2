"""Who reads a page: in which language, in which colours, at which address."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal
from urllib.parse import urlencode

from fastapi import Cookie, Depends, Header, Query, Request
from fastapi.responses import HTMLResponse, Response

from api.pages.numbers import number_text
from api.templating import render
from graph.ontology import Term, load_terms
from ingest.resources import ontology_path

Language = Literal["zh", "en"]
Theme = Literal["auto", "light", "dark"]
_YEAR_IN_SECONDS = 31_536_000


@dataclass(frozen=True)
class Reader:
    """A reader of pages; choices made by an address (`?lang=en`) are kept in cookies."""

    request: Request
    language: Language
    theme: Theme
    chosen: dict[str, str]

    def text(self, zh: str, en: str) -> str:
        """The one of two texts that the reader reads."""
        return zh if self.language == "zh" else en

    def label(self, name: str) -> str:
        """What a term of the ontology is called; the name itself where there is no such term."""
        term = _terms().get(name)
        return self.text(term.zh, term.en) if term else name

    def kind(self, entity_type: str) -> str:
        """What an entity type is called: the entity type Meeting is the class Session of the ontology."""
        return self.label("Session" if entity_type == "Meeting" else entity_type)

    def number(self, value: float) -> str:
        """A number as the reader writes it."""
        return number_text(value, self.language)

    def address(self, **changes: object) -> str:
        """This page's address with other parameters; None takes one out, and so the offset goes."""
        url = self.request.url.remove_query_params([*changes, "lang", "theme", "offset"])
        url = url.include_query_params(**{k: v for k, v in changes.items() if v is not None})
        return f"{url.path}?{url.query}" if url.query else url.path

    def switch(self, **choice: str) -> str:
        """The address that changes the language or the colours and comes back here."""
        here = self.request.url
        back = f"{here.path}?{here.query}" if here.query else here.path
        return f"/choose?{urlencode({**choice, 'back': back})}"

    def page(self, template: str, status: int = 200, **values: Any) -> HTMLResponse:
        """The page of that template, for this reader."""
        content = render(
            template,
            reader=self,
            t=self.text,
            label=self.label,
            kind=self.kind,
            number=self.number,
            lang=self.language,
            **values,
        )
        response = HTMLResponse(content, status, {"Vary": "Accept, Accept-Language, Cookie"})
        remember(response, self.chosen)
        return response


def remember(response: Response, chosen: dict[str, str]) -> None:
    """Keep what a reader chose for a year, on this service only."""
    for name, value in chosen.items():
        response.set_cookie(f"renda_{name}", value, _YEAR_IN_SECONDS, samesite="lax", httponly=True)


def _terms() -> dict[str, Term]:
    return load_terms(ontology_path())


def reader_from(request: Request) -> Reader:
    """The reader of a request to a route that takes no parameters of a reader's."""
    header = request.headers.get("accept-language", "")
    cookies = request.cookies
    return reader_of(
        request, None, None, cookies.get("renda_lang", ""), cookies.get("renda_theme", ""), header
    )


def reader_of(
    request: Request,
    lang: Annotated[Language | None, Query(description="Language of the page; remembered.")] = None,
    theme: Annotated[Theme | None, Query(description="Colours of the page; remembered.")] = None,
    renda_lang: Annotated[str, Cookie(include_in_schema=False)] = "",
    renda_theme: Annotated[str, Cookie(include_in_schema=False)] = "",
    accept_language: Annotated[str, Header(include_in_schema=False)] = "",
) -> Reader:
    """The reader of a request: what the address says, else what was chosen before, else the browser's."""
    chosen: dict[str, str] = {name: value for name, value in (("lang", lang), ("theme", theme)) if value}
    language = lang or _known_language(renda_lang) or preferred_language(accept_language)
    colours: Theme = theme or (
        "light" if renda_theme == "light" else "dark" if renda_theme == "dark" else "auto"
    )
    return Reader(request, language, colours, chosen)


def _known_language(text: str) -> Language | None:
    return "zh" if text == "zh" else "en" if text == "en" else None


def preferred_language(accept_language: str) -> Language:
    """The language of the two that a browser likes better; Chinese where it likes neither.

    >>> preferred_language("de, en;q=0.8, zh;q=0.7")
    'en'
    """
    best: tuple[float, Language] = (0.0, "zh")
    for part in accept_language.split(","):
        tag, _, quality = part.strip().partition(";q=")
        language = _known_language(tag.strip().lower().split("-")[0])
        try:
            liking = float(quality or 1)
        except ValueError:
            continue
        if language and liking > best[0]:
            best = (liking, language)
    return best[1]


ReaderOf = Annotated[Reader, Depends(reader_of)]
