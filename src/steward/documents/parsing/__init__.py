"""A file becomes pages and passages, in a separate process that may fail without harm."""
