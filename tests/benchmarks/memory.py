"""How much memory a process uses."""

from pathlib import Path


def resident_megabytes(process: int | str = "self") -> float:
    """What is in memory of a process, in MB of 1,000 KB; where the system tells (Linux)."""
    status = Path(f"/proc/{process}/status").read_text()
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) / 1000
