"""A file becoming searchable passages."""
