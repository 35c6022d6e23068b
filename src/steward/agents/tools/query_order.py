"""The tool of the tutorial: it looks up an order, here among a few samples."""

from dataclasses import dataclass

from steward.agents.from_function import tool
from steward.agents.tool import TryAgain


@dataclass(frozen=True)
class Order:
    """An order of a shop that does not exist."""

    order_id: str
    customer: str
    items: tuple[str, ...]
    total: str
    status: str
    carrier: str | None = None
    tracking_number: str | None = None


SAMPLES = {
    order.order_id: order
    for order in (
        Order("SO-1001", "Ana Duarte", ("2 × lamp oil, 5 l", "1 × wick"), "EUR 64.50", "delivered",
              "Corvo Ferries", "CF-20417"),
        Order("SO-1002", "李明", ("1 × 茶具",), "CNY 328.00", "shipped", "顺丰速运", "SF-778201"),
        Order("SO-1003", "Tom Baker", ("3 × notebook, A5",), "GBP 17.97", "paid"),
        Order("SO-1004", "王芳", ("1 × 台灯", "2 × 灯泡"), "CNY 219.00", "waiting for payment"),
        Order("SO-1005", "Ana Duarte", ("1 × barometer",), "EUR 129.00", "cancelled"),
    )
}  # fmt: skip


@tool
async def query_order(order_id: str) -> Order:
    """Look up an order: its items, total, status and, once it is sent, its tracking number.

    The orders are samples, to try agents with.

    Args:
        order_id: The number on the order, such as SO-1001.
    """
    order = SAMPLES.get(order_id.strip().upper())
    if order is None:
        raise TryAgain(f"There is no order {order_id[:40]!r}. Order numbers look like SO-1001.")
    return order
