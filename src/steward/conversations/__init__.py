"""Threads and messages, and what of them fits a budget."""
