"""Who demands, threatens, promises, offers, refuses, warns, decides what; to whom, on what condition."""

from greffier.finding.commitments.finding import commitments

__all__ = ["commitments"]
