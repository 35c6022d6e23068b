import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from steward.agents.toolbox import Toolbox, built_in, open_toolbox

WEATHER = """
from steward.agents.from_function import tool

@tool
def forecast(place: str) -> str:
    '''Tell the weather.'''
    return f"Sun over {place}"

@tool
def calculate(x: int) -> int:
    '''Guess.'''
    return x

@tool(name="bad name!")
def badly_named() -> None:
    '''Nothing.'''

SEVERAL = (forecast, calculate)
def made():
    return [forecast]
def breaks():
    raise RuntimeError("no key")
NUMBER = 3
"""
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Installs a package beside Steward, as pip would: a module and its metadata on the path."""
    monkeypatch.syspath_prepend(str(tmp_path))

    def put(**names: str) -> None:
        (tmp_path / "weather_tools.py").write_text(WEATHER)
        folder = tmp_path / "weather_tools-1.0.dist-info"
        folder.mkdir()
        (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: weather-tools\nVersion: 1\n")
        lines = [f"{name} = {value}" for name, value in names.items()]
        (folder / "entry_points.txt").write_text("\n".join(["[steward.tools]", *lines]))

    yield put
    sys.modules.pop("weather_tools", None)


@pytest.mark.parametrize("what", ["forecast", "made"])
def test_a_package_beside_steward_brings_a_tool(install: Install, what: str) -> None:
    install(weather=f"weather_tools:{what}")
    toolbox = open_toolbox()
    forecast = toolbox.get("forecast")
    assert forecast is not None
    assert forecast.source == "weather-tools"
    assert forecast in toolbox.tools
    assert toolbox.problems == []


def test_steward_s_own_tool_wins_over_one_of_its_name(install: Install) -> None:
    install(weather="weather_tools:SEVERAL")
    toolbox = open_toolbox()
    calculate = toolbox.get("calculate")
    assert calculate is not None
    assert calculate.source == "steward"
    assert toolbox.get("forecast") is not None
    (problem,) = toolbox.problems
    assert "calculate of weather-tools is left out" in problem


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("weather_tools:breaks", "RuntimeError: no key"),
        ("weather_tools:nothing", "AttributeError"),
        ("no_such_module:forecast", "ModuleNotFoundError"),
        ("weather_tools:NUMBER", "TypeError"),
        ("weather_tools:WRONG", "AttributeError"),
        ("sys:exit", "SystemExit"),
        ("sys:argv", "is not a Tool"),
    ],
)
def test_a_broken_package_is_named_and_left_out(install: Install, what: str, why: str) -> None:
    install(broken=what, weather="weather_tools:forecast")
    toolbox = open_toolbox()
    (problem,) = toolbox.problems
    assert "weather-tools" in problem
    assert why in problem
    assert toolbox.get("forecast") is not None


def test_names_that_models_cannot_use(install: Install) -> None:
    install(weather="weather_tools:badly_named")
    toolbox = open_toolbox()
    assert len(toolbox.problems) == 1
    assert toolbox.get("bad name!") is None


def test_the_shipped_tools() -> None:
    toolbox = Toolbox(built_in())
    assert toolbox.problems == []
    assert [tool.name for tool in toolbox.tools] == [
        "search_documents", "read_page", "fetch_url", "calculate", "now", "query_order",
        "send_notification",
    ]  # fmt: skip
    send = toolbox.get("send_notification")
    assert send is not None
    assert (send.effects, send.needs_approval) == (True, True)
    for tool in toolbox.tools:
        assert tool.description
        assert "calling" not in tool.parameters["properties"]
        assert all("description" in each for each in tool.parameters["properties"].values())


def test_plain_registration() -> None:
    toolbox = Toolbox()
    one, other = replace(built_in()[0], name="one"), replace(built_in()[1], name="one")
    toolbox.add(one)
    toolbox.add(other)
    assert toolbox.tools == (one,)
    assert len(toolbox.problems) == 1
