"""Another model on this machine: a folder as sentence-transformers writes it, with model.onnx."""

import json
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import Any

from steward.embedding.local import LocalEmbedder
from steward.embedding.onnx_model import ModelFiles
from steward.embedding.port import EmbeddingRefused

LONGEST = 256
"""Word pieces, where the folder does not say."""


def open_model_folder(folder: Path, *, executor: Executor, threads: int) -> LocalEmbedder:
    """The embedder; its name is the folder's, and it counts as good at every language.

    Read from the folder: `tokenizer.json`, `model.onnx` (also in `onnx/`), and when there,
    `max_seq_length` of `sentence_bert_config.json` and the pooling of `1_Pooling/config.json`.
    """
    return LocalEmbedder(
        folder.resolve().name,
        languages=frozenset(),
        files=partial(_files, folder),
        executor=executor,
        threads=threads,
    )


async def _files(folder: Path) -> ModelFiles:
    graph = next(
        (p for p in (folder / "model.onnx", folder / "onnx/model.onnx") if p.exists()), None
    )
    tokenizer = folder / "tokenizer.json"
    if graph is None or not tokenizer.exists():
        raise EmbeddingRefused(
            f"The folder {folder} needs the files model.onnx and tokenizer.json.",
            f"文件夹 {folder} 中须有 model.onnx 和 tokenizer.json 两个文件。",
        )
    if not _read(folder / "1_Pooling/config.json").get("pooling_mode_mean_tokens", True):
        raise EmbeddingRefused(
            f"The model in {folder} does not take the mean of its tokens; no other way is known.",
            f"{folder} 中的模型不是对词元取平均，暂不支持其他方式。",
        )
    longest = _read(folder / "sentence_bert_config.json").get("max_seq_length", LONGEST)
    return ModelFiles(graph, tokenizer, longest)


def _read(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text()) if path.exists() else {}
