"""A model file and its tokenizer in memory: texts in, vectors out, on the thread that asks."""

import ctypes
import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from steward.embedding.port import Vectors

CHARACTERS_PER_PIECE = 32
"""Far more than any language has: what lies behind the longest piece need not be tokenised."""


@dataclass(frozen=True)
class ModelFiles:
    """Where a model lies and how it wants its input."""

    graph: Path
    tokenizer: Path
    longest: int
    """Word pieces of a text that the model reads; the rest of the text is not seen."""


class OnnxModel:
    """A loaded model.

    Texts go through one at a time, without padding: on a processor that is as fast as batches of
    eight (1.8 against 2.0 CPU seconds per 100 passages of 900 characters), takes half the memory,
    and a vector never depends on the texts beside it. `embed` may run in several threads at once.
    """

    def __init__(self, files: ModelFiles, threads: int) -> None:
        # Read at its import: without it, it reports to its makers over the network.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        # Imported here, behind the start, and not at all by those who embed elsewhere: 40 MB.
        import onnxruntime  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        self._tokenizer = Tokenizer.from_file(str(files.tokenizer))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(files.longest)
        self._characters = files.longest * CHARACTERS_PER_PIECE
        self._session = onnxruntime.InferenceSession(
            str(files.graph), _options(onnxruntime, threads), providers=["CPUExecutionProvider"]
        )
        self._inputs = {given.name for given in self._session.get_inputs()}
        self._output = self._session.get_outputs()[0].name
        self.dimensions = len(self._vector("."))

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Vectors of length 1, shape (len(texts), dimensions)."""
        vectors = np.zeros((len(texts), self.dimensions), np.float32)
        for row, text in enumerate(texts):
            vectors[row] = self._vector(text)
        return vectors

    def close(self) -> None:
        """Drop the model and return its memory to the system; nothing may use it afterwards."""
        # Not left to the last reference: a worker thread may hold one a moment longer than we.
        del self._session, self._tokenizer
        give_memory_back()

    def _vector(self, text: str) -> Any:
        # Half a surrogate pair, which broken files have, is more than the tokenizer takes.
        seen = text[: self._characters].encode(errors="replace").decode()
        ids = np.array([self._tokenizer.encode(seen).ids], np.int64)
        given = {
            "input_ids": ids,
            "attention_mask": np.ones_like(ids),
            "token_type_ids": np.zeros_like(ids),
        }
        asked = {name: given[name] for name in self._inputs}
        [result] = self._session.run([self._output], asked)
        vector = result[0].mean(axis=0) if result.ndim == 3 else result[0]
        return vector / max(float(np.linalg.norm(vector)), 1e-12)


def _options(onnxruntime: Any, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # An arena keeps the most it ever needed; without one, memory returns after each text.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    # Threads that wait for work by spinning would keep an idle server busy.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return options


def give_memory_back() -> None:
    """Return freed memory to the system; glibc would keep much of it for later."""
    gc.collect()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
