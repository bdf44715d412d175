"""Measures of the record against hand annotations: run as `python -m bench.statements`, `python -m bench.gate`."""
