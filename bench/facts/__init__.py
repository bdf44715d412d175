"""Scores of what a record says happened: events and their identity, commitments, figures, conflicts."""
