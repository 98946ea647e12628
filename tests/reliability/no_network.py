"""A process that dies where it opens a socket of the network: `python no_network.py COMMAND…`.

The kernel ends it (SIGSYS) at socket(AF_INET, …) and socket(AF_INET6, …), whoever calls: Python,
Qt, or a library below. What it starts is under the same rule.
"""

import ctypes
import os
import platform
import socket
import struct
import sys

SOCKET_CALL = {"x86_64": 41, "aarch64": 198}
"""The number of the system call by machine."""
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _ARCH, _FIRST_ARGUMENT = 0, 4, 16
"""Where these stand in what the kernel shows a filter."""
_ALLOW, _KILL_PROCESS = 0x7FFF0000, 0x80000000
_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2


def forbid() -> None:
    """Put this process and all it starts under the rule; raises OSError where that cannot be."""
    machine = platform.machine()
    rules = [
        (_LOAD, 0, 0, _ARCH),
        (_EQUAL, 0, 5, _ARCHITECTURE[machine]),
        (_LOAD, 0, 0, _NUMBER),
        (_EQUAL, 0, 3, SOCKET_CALL[machine]),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_EQUAL, 2, 0, socket.AF_INET),
        (_EQUAL, 1, 0, socket.AF_INET6),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _KILL_PROCESS),
    ]
    code = b"".join(struct.pack("HBBI", *rule) for rule in rules)
    held = ctypes.create_string_buffer(code)
    program = struct.pack("HxxxxxxP", len(rules), ctypes.addressof(held))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) or libc.prctl(_SET_SECCOMP, _FILTER, program):
        raise OSError(ctypes.get_errno(), "no filter")


if __name__ == "__main__":
    forbid()
    os.execvp(sys.argv[1], sys.argv[1:])
