"""Small words everyone uses. Imports nothing of Steward's."""
