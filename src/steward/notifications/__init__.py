"""What Steward tells people when they did not ask."""
