"""An `__init__` that takes half as long, for frozen dataclasses that are made in great numbers."""

from __future__ import annotations

from dataclasses import MISSING, Field, fields
from typing import TypeVar

Made = TypeVar("Made", bound=type)


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
    return made
