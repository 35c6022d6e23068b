"""How much memory this process holds, of the machine and of its GPU."""

import os
import subprocess
from pathlib import Path

STATUS = Path("/proc/self/status")
MAPS = Path("/proc/self/maps")
# Whoever computes on a GPU of NVIDIA's has this library in memory (CUDA driver API).
GPU_DRIVER = "libcuda.so"
GPU_QUERY = ("--query-compute-apps=pid,used_memory", "--format=csv,noheader,nounits")
GPU_ANSWERS_SECONDS = 5.0


def resident_bytes() -> int | None:
    """What of this process is in memory (VmRSS, proc(5)); None where the system does not say."""
    try:
        lines = STATUS.read_text().splitlines()
    except OSError:
        return None
    kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS:")), None)
    return None if kilobytes is None else int(kilobytes) * 1024


def gpu_bytes(maps: Path = MAPS, program: str = "nvidia-smi") -> int | None:
    """What this process holds of GPU memory, as nvidia-smi says (in MiB, by process id); None where
    it computes on none, or nobody says. Blocks while the program is asked."""
    try:
        if GPU_DRIVER not in maps.read_text():
            return None
        asked = subprocess.run(
            [program, *GPU_QUERY],
            capture_output=True,
            text=True,
            timeout=GPU_ANSWERS_SECONDS,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    rows = [line.split(", ") for line in asked.stdout.splitlines()]
    mine = [row[1] for row in rows if row[0] == str(os.getpid())]
    told = [int(mib) for mib in mine if mib.isdecimal()]  # else "[N/A]"
    return sum(told) * 1024 * 1024 if told else None
