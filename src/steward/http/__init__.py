"""The only shared knowledge of the web."""
