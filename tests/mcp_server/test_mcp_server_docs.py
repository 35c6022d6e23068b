"""The examples of docs/extend/mcp.md do what they say, and its table has all tools."""

import json
import re
import subprocess
import sys
from pathlib import Path

from mcp_program import Program

from scripted_plan import say
from scripted_provider import ScriptedProvider
from steward.mcp_server.toolbox import TOOLS
from steward_process import DEADLINE

PAGE = Path(__file__).parents[2] / "docs" / "extend" / "mcp.md"
CITED = "Ana Duarte built the lighthouse of Corvo in 1884 [1]."


def test_the_example_asks(program: Program, provider: ScriptedProvider) -> None:
    provider.plan("lighthouse", say(CITED))
    (example,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(), re.DOTALL)
    ran = subprocess.run(
        [sys.executable, "-c", example],
        env=program.environment,
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    first, *_, answer, cited = ran.stdout.splitlines()
    assert first.startswith("Run ")
    assert answer == CITED
    assert cited.startswith("corvo.txt page 1 http")


def test_the_page_knows_all_tools_and_its_files_are_json() -> None:
    page = PAGE.read_text()
    rows = re.findall(r"^\| `(\w+)` \|.*\| `(\w+)` \|$", page, re.MULTILINE)
    assert dict(rows) == {tool.name: tool.scope for tool in TOOLS}
    files = re.findall(r"```json\n(.*?)```", page, re.DOTALL)
    assert len([json.loads(file) for file in files]) == 3
