"""The page on which a person decides about a call by a link: no script, nothing from outside."""

import json
from html import escape

from fastapi.responses import HTMLResponse

from steward.agents.tables import ToolCall
from steward.answers.call_view import CHOICES, arguments_of

WORDS = {
    "en": {
        "approval": "Steward wants to call a tool",
        "unknown_outcome": "Steward was interrupted while it called a tool",
        "approval_asks": "It will be called with exactly this, once:",
        "unknown_outcome_asks": "Nobody knows whether this was done:",
        "reason": "Why (optional)",
        "until": "Decide before",
        "decided": "This was decided:",
        "approve": "Approve",
        "reject": "Reject",
        "happened": "It happened",
        "again": "Do it again",
        "give_up": "Give up",
        "expire": "nobody decided in time",
        "over": "This run is over; there is nothing to decide any more.",
    },
    "zh": {
        "approval": "Steward 请求调用工具",
        "unknown_outcome": "Steward 在调用工具时被中断",
        "approval_asks": "将以如下参数调用一次：",
        "unknown_outcome_asks": "不清楚以下操作是否已完成：",
        "reason": "理由（可选）",
        "until": "请在此之前决定：",
        "decided": "已有决定：",
        "approve": "批准",
        "reject": "拒绝",
        "happened": "已经完成",
        "again": "再做一次",
        "give_up": "放弃",
        "expire": "无人及时决定",
        "over": "此运行已结束，无需再决定。",
    },
}
STYLE = """\
body{font:16px/1.5 system-ui,sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem;
color-scheme:light dark}pre{padding:1rem;border:1px solid;border-radius:.5rem;overflow:auto;
white-space:pre-wrap}button{font:inherit;padding:.5rem 1rem;margin:1rem .5rem 0 0}
input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem}"""
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
    " frame-ancestors 'none'; base-uri 'none'",
    "X-Robots-Tag": "noindex",
}


def approval_page(call: ToolCall, language: str, *, status: int = 200) -> HTMLResponse:
    """The call as it stands: to be decided, or with what was decided."""
    tongue = "zh" if language.startswith("zh") else "en"
    words = WORDS[tongue]
    question = call.question or "approval"
    arguments = json.dumps(arguments_of(call.arguments), indent=2, ensure_ascii=False)
    body = (
        f"<h1>{words[question]}</h1>"
        f"{_asks(call, words)}"
        f"<pre><b>{escape(call.name)}</b>\n{escape(arguments)}</pre>"
        + (f"<p>{escape(call.why)}</p>" if call.why else "")
        + (_form(call, words) if call.state == "waiting" else _decided(call, words))
    )
    page = (
        f'<!doctype html><html lang="{tongue}"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>Steward</title><style>{STYLE}</style><main>{body}</main></html>"
    )
    return HTMLResponse(page, status, HEADERS)


def _asks(call: ToolCall, words: dict[str, str]) -> str:
    if call.state != "waiting":
        return ""
    return f"<p>{words[(call.question or 'approval') + '_asks']}</p>"


def _form(call: ToolCall, words: dict[str, str]) -> str:
    buttons = "".join(
        f'<button name="decision" value="{choice}">{words[choice]}</button>'
        for choice in CHOICES[call.question or "approval"]
    )
    until = (
        f"<p>{words['until']} <time>{call.expires_at:%Y-%m-%d %H:%M} UTC</time></p>"
        if call.expires_at
        else ""
    )
    return (
        f'<form method="post"><label>{words["reason"]} <input name="reason" maxlength="2000">'
        f"</label>{buttons}</form>{until}"
    )


def _decided(call: ToolCall, words: dict[str, str]) -> str:
    if call.decision is None:
        return f"<p>{words['over']}</p>"
    when = f" <time>{call.decided_at:%Y-%m-%d %H:%M} UTC</time>" if call.decided_at else ""
    reason = f"<p>{escape(call.reason)}</p>" if call.reason else ""
    return f"<p>{words['decided']} <b>{words[call.decision]}</b>{when}</p>{reason}"
