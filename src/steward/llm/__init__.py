"""Language models behind Pydantic AI's `Model`: Chat Completions, other providers, or quotes."""
