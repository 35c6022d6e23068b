"""What Steward answers with: plain values, read from its JSON."""
