"""Checks what the built web app costs to load against its budgets, and prints both.

    python scripts/check_web_sizes.py

Sizes are those on the wire: of brotli for what a page loads, in kilobytes of 1000 bytes.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

STATIC = Path(__file__).parents[1] / "src" / "steward" / "web" / "static"
MANIFEST = STATIC / ".vite" / "manifest.json"
ENTRY = ["index.html", "src/i18n/zh-CN/door.ts"]  # the longer of the two languages, in bytes
SHELL = [*ENTRY, "src/i18n/zh-CN/house.ts", "src/app/AppShell.vue"]
CHAT = "src/features/chat/ChatPage.vue"
SIGN_IN = "src/features/account/SignInPage.vue"


@dataclass(frozen=True)
class Cost:
    """What something costs and may cost, in kilobytes."""

    what: str
    size: float
    budget: float


def main() -> int:
    """Print the table; 1 if something is over its budget."""
    costs = list(measure(json.loads(MANIFEST.read_text())))
    for cost in costs:
        over = "  OVER" if cost.size > cost.budget else ""
        print(f"{cost.what:<42}{cost.size:>8.1f} kB of {cost.budget:>5.0f}{over}")
    return 1 if any(cost.size > cost.budget for cost in costs) else 0


def measure(manifest: dict[str, Any]) -> Iterable[Cost]:
    """Every cost that has a budget."""
    sign_in = files_of(manifest, [*ENTRY, SIGN_IN])
    chat = files_of(manifest, [*SHELL, CHAT])
    yield Cost("sign-in, scripts", total(sign_in, ".js"), 150)
    yield Cost("chat at first, scripts", total(chat, ".js"), 240)
    yield Cost("chat at first, styles", total(chat, ".css"), 30)
    for page in sorted(manifest):
        if page.endswith("Page.vue") and page not in (CHAT, SIGN_IN):
            rest = files_of(manifest, [page]) - files_of(manifest, SHELL)
            yield Cost(f"then {Path(page).stem}", total(rest, ".js"), 60)
    # Most are there only as their compressed copies.
    names = {path.name.removesuffix(".br") for path in (STATIC / "assets").iterdir()}
    assets = {name: STATIC / "assets" / name for name in names}
    yield from _lazy(assets, "MathView", "formulas", 80)
    yield from _lazy(assets, "highlight.worker", "the highlighter", 65)


def files_of(manifest: dict[str, Any], keys: Iterable[str]) -> set[str]:
    """The files that these chunks need at once, with all that they import."""
    found: set[str] = set()
    waiting = [key for key in keys if key in manifest]
    seen: set[str] = set()
    while waiting:
        key = waiting.pop()
        if key in seen:
            continue
        seen.add(key)
        chunk = manifest[key]
        found |= {chunk["file"], *chunk.get("css", ())}
        waiting += chunk.get("imports", ())
    return found


def total(files: Iterable[str], suffix: str) -> float:
    """How much the files with this suffix weigh together, in kilobytes."""
    return sum(weight(STATIC / name) for name in files if name.endswith(suffix)) / 1000


def weight(file: Path) -> int:
    """The bytes of its brotli copy, or its own where it is too small to have one."""
    small = file.with_name(f"{file.name}.br")
    return (small if small.is_file() else file).stat().st_size


def _lazy(assets: dict[str, Path], begins: str, what: str, budget: float) -> Iterable[Cost]:
    sizes = [weight(p) for n, p in assets.items() if n.startswith(begins) and n.endswith(".js")]
    if sizes:
        yield Cost(f"when needed: {what}", max(sizes) / 1000, budget)


if __name__ == "__main__":
    sys.exit(main())
