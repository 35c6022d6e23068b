"""Steward without the extra `adapters`: it starts, and says what to install when asked for more."""

import subprocess
import sys

WITHOUT = """
import asyncio, sys

THEIRS = ("mcp", "mcp_types", "jsonschema", "langchain_core")

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in THEIRS:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Missing())
import steward.app
from steward.agents.adapters.load_libraries import load_libraries
from steward.agents.adapters.need_extra import ExtraMissing

try:
    asyncio.run(load_libraries())
except ExtraMissing as error:
    print(error)
try:
    import steward.agents.adapters.langchain_tool
except ExtraMissing as error:
    print(error)
"""


def test_it_starts_and_says_what_to_install() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count('pip install "steward[adapters]"') == 2


def test_the_libraries_are_not_loaded_before_they_are_needed() -> None:
    loaded = "import steward.app, sys; print('mcp' in sys.modules, 'langchain_core' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False"]
