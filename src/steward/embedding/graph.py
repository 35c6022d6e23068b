"""Drawing all-MiniLM-L6-v2 as an ONNX graph, with 8-bit weights or in full precision.

Imported only by `build`, in a process of its own: onnx and protobuf never enter the server.

Why these 8 bits: `MatMulNBits` keeps a scale for every 64 weights and rounds activations block by
block. The dynamic quantisation that most exports use has one scale for a whole tensor of
activations: it is a third cheaper, but less like the original (cosine 0.993 against 0.9994 to full
precision, nDCG@10 0.703 against 0.714 on English questions), its vectors depend on what else is in
the batch, and with weights of the full 8 bits it saturates on processors without VNNI.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, helper, numpy_helper

from steward.embedding.weights import Tensors

LAYERS = 6
HEADS = 12
DIMENSIONS = 384
BLOCK = 64
"""How many weights share a scale."""

_EPSILON = 1e-12
_MICROSOFT = "com.microsoft"
_EIGHT_BIT_ARITHMETIC = 4
"""MatMulNBits: activations are rounded to 8 bits too, so the product is one of integers."""


def draw_minilm(weights: Tensors, *, full_precision: bool = False) -> ModelProto:
    """The graph `input_ids` (texts, pieces) int64 → `embedding` (texts, 384) float32.

    All texts of one run have the same number of pieces: there is no padding and no mask. The rows
    are means over the pieces, of length 1, as the model's own pooling configuration asks.
    """
    drawing = _Drawing(weights, full_precision)
    x = drawing.embeddings("input_ids")
    for layer in range(LAYERS):
        x = drawing.layer(x, f"encoder.layer.{layer}.")
    mean = drawing.op("ReduceMean", [x, drawing.constant("pieces_axis", np.array([1]))], keepdims=0)
    drawing.op("LpNormalization", [mean], axis=1, p=2, output="embedding")
    graph = helper.make_graph(
        drawing.nodes,
        "all-MiniLM-L6-v2",
        [helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["texts", "pieces"])],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["texts", DIMENSIONS])],
        drawing.constants,
    )
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(_MICROSOFT, 1)]
    return helper.make_model(graph, opset_imports=opsets, ir_version=9)


class _Drawing:
    """A graph while it is drawn; every method adds nodes and returns the name of their output."""

    def __init__(self, weights: Tensors, full_precision: bool) -> None:
        self.weights = weights
        self.full_precision = full_precision
        self.nodes: list[Any] = []
        self.constants: list[Any] = []

    def constant(self, name: str, value: NDArray[Any]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def op(
        self,
        kind: str,
        inputs: Sequence[str],
        *,
        output: str = "",
        domain: str = "",
        **attributes: Any,
    ) -> str:
        output = output or f"{kind}_{len(self.nodes)}"
        self.nodes.append(
            helper.make_node(kind, list(inputs), [output], domain=domain, **attributes)
        )
        return output

    def split_in_three(self, x: str, name: str) -> list[str]:
        outputs = [f"{name}.{part}" for part in ("query", "key", "value")]
        self.nodes.append(helper.make_node("Split", [x], outputs, axis=-1, num_outputs=3))
        return outputs

    def embeddings(self, ids: str) -> str:
        """Word plus position, normalised; there is one kind of token, so its row is added here."""
        weights = self.weights
        place = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        zero, one, two = (self.constant(f"number_{n}", np.array([n])) for n in (0, 1, 2))
        pieces = self.op("Slice", [self.op("Shape", [ids]), one, two])
        places = self.op("Slice", [self.constant("places", place), zero, pieces])
        return self.norm(self.op("Add", [self.words(ids), places]), "embeddings.LayerNorm")

    def words(self, ids: str) -> str:
        """The rows of the word table: half of the model's weights, so 8 bits and a scale a row."""
        table = self.weights["embeddings.word_embeddings.weight"]
        if self.full_precision:
            return self.op("Gather", [self.constant("words", table), ids])
        scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
        rounded = np.round(table / scale).astype(np.int8)
        rows = self.op("Gather", [self.constant("words", rounded), ids])
        scales = self.op("Gather", [self.constant("words.scale", scale), ids])
        return self.op("Mul", [self.op("Cast", [rows], to=TensorProto.FLOAT), scales])

    def layer(self, x: str, name: str) -> str:
        """One transformer layer as BERT has it: attention, then a wide layer, each with a norm."""
        attention = f"{name}attention.self."
        three = self.linear(x, *(f"{attention}{part}" for part in ("query", "key", "value")))
        mixed = self.op(
            "MultiHeadAttention",
            self.split_in_three(three, attention),
            domain=_MICROSOFT,
            num_heads=HEADS,
        )
        mixed = self.linear(mixed, f"{name}attention.output.dense")
        x = self.norm(self.op("Add", [mixed, x]), f"{name}attention.output.LayerNorm")
        wide = self.linear(x, f"{name}intermediate.dense")
        wide = self.op("Gelu", [wide], domain=_MICROSOFT)
        narrow = self.linear(wide, f"{name}output.dense")
        return self.norm(self.op("Add", [narrow, x]), f"{name}output.LayerNorm")

    def norm(self, x: str, name: str) -> str:
        weight = self.constant(f"{name}.weight", self.weights[f"{name}.weight"])
        bias = self.constant(f"{name}.bias", self.weights[f"{name}.bias"])
        return self.op("LayerNormalization", [x, weight, bias], axis=-1, epsilon=_EPSILON)

    def linear(self, x: str, *names: str) -> str:
        """x · Wᵀ + b, where several W and b of the same input are laid one after another."""
        weight = np.concatenate([self.weights[f"{name}.weight"] for name in names])
        bias = np.concatenate([self.weights[f"{name}.bias"] for name in names])
        added = self.constant(f"{names[0]}.bias", bias)
        if self.full_precision:
            product = self.op("MatMul", [x, self.constant(f"{names[0]}.weight", weight.T)])
            return self.op("Add", [product, added])
        rounded, scale = round_in_blocks(weight)
        return self.op(
            "MatMulNBits",
            [
                x,
                self.constant(f"{names[0]}.weight", rounded),
                self.constant(f"{names[0]}.scale", scale),
                "",
                "",
                added,
            ],
            domain=_MICROSOFT,
            N=weight.shape[0],
            K=weight.shape[1],
            bits=8,
            block_size=BLOCK,
            accuracy_level=_EIGHT_BIT_ARITHMETIC,
        )


def round_in_blocks(weight: NDArray[Any]) -> tuple[NDArray[np.uint8], NDArray[np.float32]]:
    """(out, in) → uint8 (out, blocks, BLOCK) around 128, and the scale (out, blocks) of each block.

    The layout is MatMulNBits' (onnxruntime, docs/ContribOperators.md), symmetric: 128 means 0.
    """
    blocks = weight.reshape(weight.shape[0], -1, BLOCK)
    scale = np.maximum(np.abs(blocks).max(axis=-1), 1e-8) / 127
    rounded = np.round(blocks / scale[..., None]) + 128
    return rounded.astype(np.uint8), scale.astype(np.float32)
