"""The desk in a browser: a record's pages made on demand, with search, filters and corrections."""

from greffier.web.serving import application, listening, serve

__all__ = ["application", "listening", "serve"]
