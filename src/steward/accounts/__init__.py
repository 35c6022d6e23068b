"""Who is asking: accounts, sign-in sessions, API keys, roles, invitations."""
