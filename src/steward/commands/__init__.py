"""What the `steward` command does: a deed per file. `cli` names them; all but three use the API."""
