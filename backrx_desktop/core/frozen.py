"""`dataclass` as the standard library has it, for frozen slotted classes, made far quicker.

    from backrx_desktop.core.frozen import dataclass

    @dataclass(frozen=True, slots=True)

The standard library writes and compiles six methods for each such class, half a millisecond, and
the first page needs seventy classes. Here one is written, `__init__`; the others are shared.
"""

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass"]

C = TypeVar("C")


def _represent(self: Any) -> str:
    facts = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self))
    return f"{type(self).__qualname__}({', '.join(facts)})"


def _equal(self: Any, other: Any) -> object:
    if other.__class__ is not self.__class__:
        return NotImplemented
    facts = self._facts
    return facts(self) == facts(other)


def _hashed(self: Any) -> int:
    return hash(self._facts(self))


def _refuse_to_set(_self: object, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED = {
    "__repr__": _represent,
    "__eq__": _equal,
    "__hash__": _hashed,
    "__setattr__": _refuse_to_set,
    "__delattr__": _refuse_to_delete,
}


def _frozen(written: type[C]) -> type[C]:
    """The class with slots and its methods; what it has of these itself stays."""
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(written)
    fields = dataclasses.fields(made)
    # With the class among them they are a tuple however few there are, and a thing of its own.
    made._facts = attrgetter("__class__", *(one.name for one in fields if one.compare))
    made.__init__ = _initialiser(made, fields)
    for name, method in _SHARED.items():
        if name not in vars(written):
            setattr(made, name, method)
    return made  # type: ignore[no-any-return]


def _initialiser(made: Any, fields: tuple[dataclasses.Field[Any], ...]) -> Any:
    """`__init__`, which goes past the `__setattr__` that refuses: each slot is set by itself."""
    known: dict[str, Any] = {"_MISSING": dataclasses.MISSING}
    parameters, lines = ["self"], []
    for one in fields:
        name = value = parameter = one.name
        known[f"_set_{name}"] = getattr(made, name).__set__
        if one.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = one.default
            parameter = f"{name}=_default_{name}"
        elif one.default_factory is not dataclasses.MISSING:
            known[f"_make_{name}"] = one.default_factory
            parameter = f"{name}=_MISSING"
            value = f"_make_{name}() if {name} is _MISSING else {name}"
        parameters.append(parameter)
        lines.append(f"_set_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}): {'; '.join(lines) or 'pass'}", known)
    written = known["__init__"]
    written.__qualname__ = f"{made.__qualname__}.__init__"
    written.__annotations__ = {one.name: one.type for one in fields}
    return written


if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool) -> Any:
        """Only for `frozen=True, slots=True`, which stand there for whoever reads and checks."""
        assert frozen
        assert slots
        return _frozen
