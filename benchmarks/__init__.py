"""What Steward costs and how well it finds: `python -m benchmarks` measures a real process."""
