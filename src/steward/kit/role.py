"""What a process is for, where several share the work."""

from enum import Enum


class Role(Enum):
    """One process does everything, or some take requests and others run jobs."""

    EVERYTHING = "everything"
    REQUESTS = "requests"
    JOBS = "jobs"

    @property
    def takes_requests(self) -> bool:
        """Whether people reach it; what only watches a process (health, metrics) always may."""
        return self is not Role.JOBS

    @property
    def runs_jobs(self) -> bool:
        """Whether it works on runs and documents, and does what comes due."""
        return self is not Role.REQUESTS
