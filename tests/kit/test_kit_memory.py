"""How much memory a process holds. A program of the test's own stands for nvidia-smi."""

import os
from pathlib import Path

import pytest

from steward.kit.memory import gpu_bytes, resident_bytes

ON_A_GPU = "7f00-7f01 r-xp 00000000 08:01 123  /usr/lib/x86_64-linux-gnu/libcuda.so.550.54.14\n"
OF_OTHERS = f"{os.getpid() + 1}, 900\n"


def program(folder: Path, says: str, code: int = 0) -> str:
    """One that answers this, if it is asked as nvidia-smi is."""
    place = folder / "nvidia-smi"
    asked = "--query-compute-apps=pid,used_memory --format=csv,noheader,nounits"
    place.write_text(f'#!/bin/sh\n[ "$*" = "{asked}" ] || exit 9\nprintf "{says}"\nexit {code}\n')
    place.chmod(0o755)
    return str(place)


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    place = tmp_path / "maps"
    place.write_text(ON_A_GPU)
    return place


def test_memory_that_is_taken_is_seen() -> None:
    before = resident_bytes()
    taken = b"x" * 50_000_000
    after = resident_bytes()
    assert before is not None
    assert after is not None
    assert after - before > len(taken) / 2


def test_on_all_gpus_together_and_not_that_of_others(maps: Path, tmp_path: Path) -> None:
    mine = f"{os.getpid()}, 300\n"
    assert gpu_bytes(maps, program(tmp_path, OF_OTHERS + mine + mine)) == 600 * 1024 * 1024


@pytest.mark.parametrize(
    "says",
    ["", OF_OTHERS, f"{os.getpid()}, [N/A]\n", "No devices\n"],
    ids=["nothing", "of others", "not known", "no devices"],
)
def test_nothing_is_made_up(says: str, maps: Path, tmp_path: Path) -> None:
    assert gpu_bytes(maps, program(tmp_path, says)) is None
    assert gpu_bytes(maps, program(tmp_path, f"{os.getpid()}, 300\n", code=6)) is None
    assert gpu_bytes(maps, str(tmp_path / "no such program")) is None


def test_nobody_is_asked_by_a_process_that_computes_on_none(tmp_path: Path) -> None:
    told = program(tmp_path, f"{os.getpid()}, 300\n")
    assert gpu_bytes(program=told) is None
