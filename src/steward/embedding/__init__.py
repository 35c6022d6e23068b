"""Texts become vectors: a local model on ONNX Runtime, or any OpenAI-compatible service."""
