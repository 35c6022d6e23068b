"""What Steward costs and how well it finds: `python -m benchmarks` measures a real process."""

import sys
from pathlib import Path

# The tests' own tools find each other by plain names, as under pytest.
sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
