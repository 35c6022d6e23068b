"""Blobs by digest, streamed in and out."""
