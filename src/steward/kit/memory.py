"""How much memory this process holds."""

from pathlib import Path

STATUS = Path("/proc/self/status")


def resident_bytes() -> int | None:
    """What of this process is in memory (VmRSS, proc(5)); None where the system does not say."""
    try:
        lines = STATUS.read_text().splitlines()
    except OSError:
        return None
    kilobytes = next((line.split()[1] for line in lines if line.startswith("VmRSS:")), None)
    return None if kilobytes is None else int(kilobytes) * 1024
