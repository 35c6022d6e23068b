"""The kinds of things people are told of: what each is called and which values it brings.

Steward's own are here, with three that an application of one's own may send; administrators declare
more. What is said about each, in which words, is its templates'.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

ValueKind = Literal["text", "number", "time", "link"]
KINDS: tuple[ValueKind, ...] = ("text", "number", "time", "link")
# In the order in which people see them.
CHANNELS = ("inbox", "email", "push", "chat", "sms", "webhook")

# The event of a notification that brings its own words, and of several in one.
MESSAGE = "message"
DIGEST = "digest"
CODE = "address.code"
RESET = "account.reset"
# These prove who somebody is, and so are for nobody but whom they are sent to.
PROOFS = (CODE, RESET)
# Told to whoever asked for it, or made of other events; there is nothing to choose.
UNCHOSEN = frozenset({DIGEST, *PROOFS})


@dataclass(frozen=True, slots=True)
class Event:
    """A kind of happening. `values` are the names and kinds of all it brings, no more and no less.

    `usual` are the channels that are on until a person decides. A `must_tell` event cannot be
    silenced whole, and waits for nothing. `about` says when it happens, in English and Chinese.
    """

    name: str
    values: Mapping[str, ValueKind]
    about: tuple[str, str]
    usual: tuple[str, ...] = ("inbox",)
    must_tell: bool = False
    for_administrators: bool = False


SHIPPED = (
    Event(
        MESSAGE,
        {"title": "text", "text": "text"},
        ("Somebody, or an agent, has sent you a message.", "有人或智能体给你发送了消息。"),
        usual=("inbox", "push"),
    ),
    Event(
        DIGEST,
        {"count": "number", "list": "text"},
        ("What came since the last digest.", "自上次摘要以来的通知。"),
        usual=("email",),
    ),
    Event(
        CODE,
        {"code": "text"},
        ("A number is added, and its owner is asked for a code.", "添加号码时发送验证码。"),
        usual=("sms",),
    ),
    Event(
        RESET,
        {"username": "text", "until": "time"},
        ("A forgotten password is to be set anew.", "请求重设忘记的密码。"),
        usual=("email",),
    ),
    Event(
        "document.ready",
        {"name": "text", "pages": "number"},
        ("A document can be asked about.", "文档已可供提问。"),
    ),
    Event(
        "document.failed",
        {"name": "text", "why": "text"},
        ("A document could not be read.", "文档无法读取。"),
        usual=("inbox", "email"),
    ),
    Event(
        "run.completed",
        {"question": "text", "agent": "text"},
        ("A run in the background has ended.", "后台运行已完成。"),
        usual=("inbox", "push"),
    ),
    Event(
        "run.failed",
        {"question": "text", "why": "text"},
        ("A run in the background could not be ended.", "后台运行失败。"),
        usual=("inbox", "push"),
    ),
    Event(
        "run.needs_approval",
        {"question": "text", "tool": "text", "what": "text", "until": "time", "decide": "link"},
        ("A run waits for your decision.", "有运行在等待你的决定。"),
        usual=("inbox", "email", "push"),
        must_tell=True,
    ),
    Event(
        "run.outcome_unknown",
        {"question": "text", "tool": "text", "what": "text", "decide": "link"},
        ("Nobody knows whether a tool did what it was called for.", "工具是否已完成操作无法确定。"),
        usual=("inbox", "email", "push"),
        must_tell=True,
    ),
    Event(
        "usage.warning",
        {
            "what": "text",
            "percent": "number",
            "used": "number",
            "limit": "number",
            "currency": "text",
            "renews": "time",
        },
        ("A limit is nearly used up, or has been.", "用量即将或已经达到上限。"),
        usual=("inbox", "email"),
    ),
    Event(
        "account.signed_in",
        {"device": "text", "address": "text", "at": "time"},
        ("Somebody signed in to your account from a new device.", "你的账户在新设备上登录。"),
        usual=("inbox", "email"),
        must_tell=True,
    ),
    Event(
        "account.changed",
        {"what": "text", "address": "text", "at": "time"},
        ("Your password or e-mail address was changed.", "你的密码或邮箱地址已更改。"),
        usual=("inbox", "email"),
        must_tell=True,
    ),
    Event(
        "schedule.missed",
        {"name": "text", "due": "time", "why": "text"},
        ("A schedule could not begin its run.", "定时任务未能启动。"),
        usual=("inbox", "email"),
    ),
    Event(
        "webhook.disabled",
        {"address": "text", "why": "text"},
        ("A webhook of yours was disabled.", "你的一个网络回调已被停用。"),
        usual=("inbox", "email"),
    ),
    Event(
        "process.draining",
        {"process": "text", "asked_by": "text", "at": "time"},
        ("A process of Steward is leaving.", "Steward 的一个进程正在退出。"),
        for_administrators=True,
    ),
    Event(
        "user.registered",
        {"username": "text"},
        ("Somebody has registered with your application.", "有用户在你的应用中注册。"),
        usual=("inbox", "email"),
    ),
    Event(
        "order.created",
        {"order": "text", "amount": "number", "currency": "text"},
        ("An order was placed in your application.", "你的应用中有新订单。"),
        usual=("inbox", "email", "sms"),
    ),
    Event(
        "payment.succeeded",
        {"order": "text", "amount": "number", "currency": "text", "at": "time"},
        ("A payment arrived in your application.", "你的应用中有付款成功。"),
        usual=("inbox", "email", "sms"),
    ),
)
SHIPPED_BY_NAME: Mapping[str, Event] = MappingProxyType({event.name: event for event in SHIPPED})
