"""Whether a Steward that runs here is leaving, and what holds it."""

from typing import Any

from steward.commands.finding import Finding, note

WHAT = ("Leaving", "退出")
KINDS = {
    "changes": ("requests", "请求"),
    "streams": ("streams", "流"),
    "sockets": ("WebSockets", "WebSocket"),
    "document streams": ("streams of documents", "文档流"),
    "inbox streams": ("streams of inboxes", "收件箱流"),
    "answer": ("runs", "运行"),
    "read_document": ("documents being read", "正在解析的文档"),
    "embed_document": ("documents being embedded", "正在计算向量的文档"),
    "uploads": ("uploads", "上传"),
    "deliveries": ("deliveries of notifications", "通知投递"),
    "embedding": ("requests for vectors", "向量请求"),
}


def check_drain(status: dict[str, Any]) -> Finding | None:
    """What `/status` says of a drain; None while there is none."""
    drain = status.get("drain")
    if not drain:
        return None
    stage = next((each for each in drain["stages"] if not each["over"]), None)
    if stage is None:
        return _all_over(drain)
    for_en, for_zh = _holding(drain["holding"])
    passed, rest = round(drain["seconds"]), max(0, stage["at_most_seconds"] - stage["seconds"])
    return note(
        WHAT,
        f"draining for {passed} s; stage {stage['name']} waits for {for_en}, "
        f"for {rest:.0f} s more at most",
        f"已排空 {passed} 秒；阶段 {stage['name']} 在等待{for_zh}，最多再等 {rest:.0f} 秒",
    )


def _all_over(drain: dict[str, Any]) -> Finding:
    if drain["asked_by"] == "administrator":
        return note(
            WHAT,
            "drained by an administrator: takes no work until DELETE /api/v1/drain takes that back",
            "管理员已将其排空：在 DELETE /api/v1/drain 撤回之前不接受新任务",
        )
    return note(WHAT, "all work is at rest; it ends now", "所有任务已停妥，即将结束")


def _holding(holding: list[dict[str, Any]]) -> tuple[str, str]:
    """What the stage waits for, in both languages."""
    en, zh = [], []
    for each in holding:
        name_en, name_zh = KINDS.get(each["kind"], (each["kind"], each["kind"]))
        age = round(each["oldest_seconds"])
        en.append(f"{each['in_hand']} {name_en} (the oldest for {age} s)")
        zh.append(f" {each['in_hand']} 个{name_zh}（最早的已 {age} 秒）")
    return ", ".join(en) or "nothing", "、".join(zh) or "收尾"
