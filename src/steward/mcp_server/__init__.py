"""Other people's assistants: an MCP server over documents, answers and agents."""
