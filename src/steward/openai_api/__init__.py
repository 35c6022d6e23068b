"""Other people's clients: the API that OpenAI's clients speak, over agents, runs and documents."""
