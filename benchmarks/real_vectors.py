"""The real vectors of texts: computed once by Steward's own model, then kept in a file."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

from steward.embedding.minilm import open_minilm
from steward.index.port import Vectors

DIMENSIONS = 384
THREADS = 2
AT_ONCE = 64


def real_vectors(texts: dict[str, Sequence[str]], folder: Path) -> dict[str, Vectors]:
    """The vectors of each group of texts. They and the model are kept in the folder; a group with
    another number of texts than the kept one is computed anew."""
    kept = folder / "real-vectors.npz"
    if kept.exists():
        with np.load(kept) as file:
            known = {name: file[name] for name in texts if name in file}
        if {name: len(rows) for name, rows in known.items()} == {
            n: len(t) for n, t in texts.items()
        }:
            return known
    folder.mkdir(parents=True, exist_ok=True)
    made = asyncio.run(_embed(texts, folder))
    np.savez(kept, **made)  # type: ignore[arg-type]
    return made


async def _embed(texts: dict[str, Sequence[str]], folder: Path) -> dict[str, Vectors]:
    with ThreadPoolExecutor(THREADS) as pool:
        model = open_minilm(folder, executor=pool, threads=THREADS)
        await model.load()
        made = {}
        for name, group in texts.items():
            starts = range(0, len(group), AT_ONCE)
            parts = [await model.embed(group[n : n + AT_ONCE], kind="passage") for n in starts]
            made[name] = np.concatenate(parts)
        await model.close()
    return made
