"""Finding passages: embed, look up, fuse, trim. Knows nothing of prompts."""
