"""The record in other people's formats: one module per format."""

from greffier.exports import jsonl, table

__all__ = ["jsonl", "table"]
