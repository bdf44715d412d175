"""Frozen dataclasses that are made in great numbers: an `__init__` and a change that take half as long."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import TypeVar

Made = TypeVar("Made", bound=type)
Kind = TypeVar("Kind")
_SETTERS: dict[type, tuple[tuple[str, Callable[[object, object], None]], ...]] = {}
"""The fields of each class that is quickly made, each with what sets it."""


def quickly_made(made: Made) -> Made:
    """Given a frozen dataclass with slots, the same: each slot is set by its own descriptor, not by name.

    TypeError for a class whose making takes more: a factory, a field that is not given, a step behind.
    """
    own: tuple[Field[object], ...] = fields(made)
    if hasattr(made, "__post_init__") or any(f.default_factory is not MISSING or not f.init for f in own):
        raise TypeError(f"{made.__name__} is not made of its arguments alone")
    names: dict[str, object] = {f"_set_{f.name}": vars(made)[f.name].__set__ for f in own}
    names |= {f"_default_{f.name}": f.default for f in own}
    given = [f.name if f.default is MISSING else f"{f.name}=_default_{f.name}" for f in own]
    body = "\n".join(f"    _set_{f.name}(self, {f.name})" for f in own)
    exec(f"def __init__(self, {', '.join(given)}):\n{body}\n", names)
    slowly, quickly = vars(made)["__init__"], names["__init__"]
    for name in ("__annotations__", "__doc__", "__module__", "__qualname__"):
        setattr(quickly, name, getattr(slowly, name))
    type.__setattr__(made, "__init__", quickly)
    _SETTERS[made] = tuple((f.name, vars(made)[f.name].__set__) for f in own)
    return made


def changed(made: Kind, **new: object) -> Kind:
    """Given one of a class that is `quickly_made`, its like with other values in some fields."""
    other = object.__new__(type(made))
    for name, put in _SETTERS[type(made)]:
        put(other, new[name] if name in new else getattr(made, name))
    return other
