"""The one place where an error becomes an answer: RFC 9457 `application/problem+json`, and what
OpenAI's clients and MCP's read where they ask."""

from collections.abc import Sequence
from typing import Any

import orjson
from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.orm.exc import StaleDataError
from starlette.exceptions import HTTPException
from starlette.requests import HTTPConnection
from starlette.responses import Response

from steward.db.away import has_wrong_schema, is_away, why
from steward.http.language import asked_language
from steward.http.mcp_errors import MCP, mcp_error
from steward.http.openai_errors import ROOT, openai_error, openai_headers, openai_status
from steward.http.shown_path import shown_path
from steward.kit.errors import Conflict, Invalid, Problem, Unavailable
from steward.kit.logs import log

# What the framework itself refuses, in Steward's words.
SENTENCES = {
    400: ("bad_request", "The request cannot be read.", "无法读取该请求。"),
    404: ("route_not_found", "There is no such address.", "没有这个地址。"),
    405: ("method_not_allowed", "This address does not take that method.", "此地址不支持该方法。"),
    413: ("too_large", "The request is too large.", "请求过大。"),
    415: ("wrong_media_type", "This kind of body is not taken here.", "此处不接受这种请求体。"),
}


def problem_response(
    request: HTTPConnection,
    status: int,
    code: str,
    sentence: str,
    headers: dict[str, str] | None = None,
    **extra: Any,
) -> Response:
    """A problem document with the request's id; below `/v1` in the shape of OpenAI's, and at `/mcp`
    in that of MCP's."""
    if request.scope["path"].startswith(ROOT):
        return Response(
            orjson.dumps(openai_error(status, code, sentence, extra)),
            openai_status(status),
            headers={**(headers or {}), **openai_headers(status, extra)},
            media_type="application/json",
        )
    if request.scope["path"] == MCP:
        return Response(
            orjson.dumps(mcp_error(status, code, sentence, extra)),
            status,
            headers=headers,
            media_type="application/json",
        )
    body = {
        "type": f"urn:steward:problem:{code}",
        "title": sentence,
        "status": status,
        "code": code,
        "detail": sentence,
        "request_id": request.scope.get("state", {}).get("request_id"),
        **extra,
    }
    return Response(
        orjson.dumps(body), status, headers=headers, media_type="application/problem+json"
    )


def in_language(request: HTTPConnection, en: str, zh: str) -> str:
    """The sentence in the language the client prefers."""
    return zh if asked_language(request.headers.get("accept-language")) == "zh" else en


async def render_problem(request: HTTPConnection, error: Exception) -> Response:
    """A problem that Steward itself found."""
    assert isinstance(error, Problem)
    sentence = in_language(request, error.en, error.zh)
    return problem_response(
        request, error.status, error.code, sentence, error.headers, **error.extra
    )


async def render_validation(request: HTTPConnection, error: Exception) -> Response:
    """A request whose shape is wrong."""
    assert isinstance(error, RequestValidationError)
    return await render_problem(request, wrong_shape(error.errors()))


def wrong_shape(errors: Sequence[Any]) -> Invalid:
    """What is said about a body of a wrong shape, from Pydantic's list of errors: each field is
    named. What was sent is not repeated."""
    fields = [
        {"field": ".".join(str(part) for part in wrong["loc"][1:]) or "body", "why": wrong["msg"]}
        for wrong in errors
    ]
    names = ", ".join(dict.fromkeys(str(wrong["field"]) for wrong in fields))
    return Invalid(
        "invalid_request",
        f"The request is not right at: {names}.",
        f"请求中以下内容有误：{names}。",
        errors=fields,
    )


def draining() -> Unavailable:
    """What is said to new work once the drain has begun."""
    return Unavailable(
        "draining",
        "Steward is restarting and takes no new work now. Try again in a moment.",
        "Steward 正在重启，暂不接受新任务，请稍后再试。",
    )


async def render_http(request: HTTPConnection, error: Exception) -> Response:
    """What the framework refused before Steward saw it."""
    assert isinstance(error, HTTPException)
    code, en, zh = SENTENCES.get(error.status_code, ("refused", str(error.detail), "请求被拒绝。"))
    headers = dict(error.headers) if error.headers else None
    return problem_response(request, error.status_code, code, in_language(request, en, zh), headers)


async def render_database(request: HTTPConnection, error: Exception) -> Response:
    """The database is away, or others were in the way for too long; else it is a bug of ours."""
    path = shown_path(request.url.path)
    if has_wrong_schema(error):
        log("http").error(
            "the database lacks what this Steward needs: stop it, run `steward migrate`, or "
            "restore a backup",
            path=path,
            error=why(error),
        )
    if not is_away(error):
        raise error
    log("http").error("the database could not do it", path=path, error=why(error))
    return await render_problem(
        request,
        Unavailable(
            "database_busy",
            "The database does not answer, or is too busy. Try again in a moment.",
            "数据库没有响应或过于繁忙，请稍后再试。",
        ),
    )


async def render_overtaken(request: HTTPConnection, error: Exception) -> Response:
    """What was to be changed has been deleted since it was looked at, a moment ago."""
    return await render_problem(
        request,
        Conflict(
            "changed_meanwhile",
            "This was changed or deleted by somebody else at the same moment. Look at it again.",
            "此内容刚刚被他人更改或删除，请重新查看。",
        ),
    )


async def render_bug(request: HTTPConnection, error: Exception) -> Response:
    """Our own mistake: the person gets the request's id, under which the log has the rest."""
    sentence = in_language(
        request,
        "Something went wrong on our side. The log has the details under this request's id.",
        "服务器内部出错，详情请按请求编号查看日志。",
    )
    return problem_response(request, 500, "internal_error", sentence)


def add_problem_handlers(app: FastAPI) -> None:
    """Render every error in this one way."""
    app.add_exception_handler(Problem, render_problem)
    app.add_exception_handler(RequestValidationError, render_validation)
    app.add_exception_handler(HTTPException, render_http)
    app.add_exception_handler(DBAPIError, render_database)
    app.add_exception_handler(NoConnection, render_database)
    app.add_exception_handler(StaleDataError, render_overtaken)
    app.add_exception_handler(Exception, render_bug)
