"""The kernel of this process and its children as an older one would be: without Landlock, or without seccomp filters.

A seccomp filter of our own answers the calls that a worker makes to protect itself as such a kernel does. Tests use it
to see what holds where a protection is not to be had; it cannot be taken back.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

# What is left out: (call number by machine, a first argument that must match or None, the error that it gets).
CALLS: dict[str, tuple[dict[str, int], int | None, int]] = {
    "landlock": ({"x86_64": 444, "aarch64": 444}, None, errno.ENOSYS),  # landlock_create_ruleset
    "seccomp": ({"x86_64": 157, "aarch64": 167}, 22, errno.EINVAL),  # prctl(PR_SET_SECCOMP, …)
}


def pretend(without: str) -> None:
    """Take one protection away from this process and all it starts. Raises OSError where the kernel has no seccomp."""
    numbers, argument, error = CALLS[without]
    load, jump_eq, give, allow = 0x20, 0x15, 0x06, 0x7FFF0000
    program = [
        struct.pack("HBBI", load, 0, 0, 0),
        struct.pack("HBBI", jump_eq, 0, 3, numbers[platform.machine()]),
        struct.pack("HBBI", load, 0, 0, 16),
        struct.pack("HBBI", jump_eq, 0, 1, argument or 0)
        if argument is not None
        else struct.pack("HBBI", jump_eq, 0, 0, 0),
        struct.pack("HBBI", give, 0, 0, 0x00050000 | error),
        struct.pack("HBBI", give, 0, 0, allow),
    ]
    code = b"".join(program)
    buffer = ctypes.create_string_buffer(code, len(code))
    header = struct.pack("HxxxxxxP", len(program), ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)
    if libc.prctl(22, 2, ctypes.c_char_p(header), 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "no seccomp filter")
