"""Tools of others as Steward's tools: LangChain's, and those of servers that speak MCP."""
