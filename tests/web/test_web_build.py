"""When the web app is built: after a change of what it is built from, and at no other time."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "scripts"))

import build_web  # noqa: E402 - found where the line above looks


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources that are built."""
    sources = tmp_path / "web"
    for name in build_web.INPUTS:
        path = sources / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if "." in name:
            path.write_text(name)
        else:
            path.mkdir()
    monkeypatch.setattr(build_web, "WEB", sources)
    monkeypatch.setattr(build_web, "STAMP", tmp_path / "stamp")
    monkeypatch.delenv("STEWARD_WEB", raising=False)
    (tmp_path / "stamp").write_text(build_web.hash_of_inputs())
    return sources


def test_what_is_built_is_not_built_again(web: Path) -> None:
    (web / "src" / "a.spec.ts").write_text("a test")
    (web / "README.md").write_text("papers")
    assert not build_web.is_due()


@pytest.mark.parametrize("name", ["src/new.ts", "public/icon.svg", "package-lock.json"])
def test_a_change_is_built_unless_it_shall_be_skipped(
    web: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (web / name).write_text("changed")
    assert build_web.is_due()
    monkeypatch.setenv("STEWARD_WEB", "skip")
    assert not build_web.is_due()


def test_what_is_gone_is_built(web: Path) -> None:
    build_web.STAMP.unlink()
    assert build_web.is_due()


def test_what_was_built_is_of_these_sources() -> None:
    assert not build_web.is_due(), "make web"


def test_without_node_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(build_web.CannotBuild, match="no Node"):
        build_web.find_node(tmp_path)
