"""Is the house well, and what is it busy with."""
