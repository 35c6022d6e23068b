"""Which program listens on a port, as far as Linux tells this user (proc(5))."""

from pathlib import Path

LISTENING = "0A"


def port_holder(port: int, proc: Path = Path("/proc")) -> str | None:
    """`nginx (process 812)`; None when it is not known, as for another user's program."""
    sockets = {f"socket:[{inode}]" for inode in _listening(port, proc)}
    if not sockets:
        return None
    for process in proc.glob("[0-9]*"):
        try:
            if any(str(handle.readlink()) in sockets for handle in (process / "fd").iterdir()):
                name = (process / "comm").read_text().strip()
                return f"{name} (process {process.name})"
        except OSError:
            continue  # another user's, or gone by now
    return None


def _listening(port: int, proc: Path) -> list[str]:
    """The inodes of sockets that listen on the port, by IPv4 or IPv6."""
    inodes = []
    for table in ("tcp", "tcp6"):
        try:
            lines = (proc / "net" / table).read_text().splitlines()[1:]
        except OSError:
            continue
        for fields in map(str.split, lines):
            if fields[3] == LISTENING and int(fields[1].rpartition(":")[2], 16) == port:
                inodes.append(fields[9])
    return inodes
