"""Measures of a record against hand annotations: `python -m bench.statements`, `python -m bench.gate`."""
