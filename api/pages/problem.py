"""The page of an error: what is wrong, and where to go on, in the reader's language."""

from collections.abc import Mapping
from http import HTTPStatus

from fastapi.responses import HTMLResponse

from api.pages.reader import Reader

_HEADINGS: Mapping[int, tuple[str, str]] = {
    400: ("这个请求无法照办", "This request cannot be answered"),
    401: ("需要口令", "A token is needed"),
    404: ("没有找到", "Not found"),
    405: ("这里不能这样做", "Not done here"),
    406: ("没有这种格式", "No such format"),
    413: ("太大了", "Too large"),
    415: ("读不懂这种格式", "This form is not understood"),
    422: ("这份文件读不出来", "This file cannot be read"),
    500: ("服务出错了", "The service met an error"),
    503: ("现在读不到资料库", "The store cannot be read now"),
    504: ("用时太长，已停止", "It took too long and was ended"),
    507: ("用内存太多，已停止", "It took too much memory and was ended"),
}


def problem_page(
    reader: Reader, status: int, en: str, zh: str = "", headers: Mapping[str, str] | None = None
) -> HTMLResponse:
    """The page of an error with that status; `en` is its sentence, shown where there is none in Chinese."""
    phrase = HTTPStatus(status).phrase
    response = reader.page(
        "problem.html",
        status,
        code=status,
        heading=reader.text(*_HEADINGS.get(status, (phrase, phrase))),
        sentence=reader.text(zh or en, en),
        is_english=reader.language == "en" or not zh,
        form={"who": "", "about": "", "year": "", "type": "", "planned": ""},
    )
    response.headers.update(headers or {})
    return response
