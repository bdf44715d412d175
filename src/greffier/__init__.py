"""Greffier: a sourced record of who said what, made from French news articles."""

__version__ = "0.1.0"
