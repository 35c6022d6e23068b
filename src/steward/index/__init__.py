"""Passages found by their words and by their vectors: one port, a backend for each engine."""
