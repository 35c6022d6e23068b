"""Live news between those who write and those who watch. It may lose; it never reorders."""
