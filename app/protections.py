"""What a child process gives up before it touches untrusted input, so that no bug above can take it back.

    set_limits(limits)          memory, file sizes, open files; it dies with its parent
    die_with(parent)            the last of these alone
    filter_system_calls()       no network, no new program or process, no writing
    confine(roots)              no reading outside these folders and Python's own, no writing
    die_after(seconds)          the kernel ends it then, whatever it is doing

For worker.py (queries) and ingest.py (uploads). Standard library only: worker.py imports it in an interpreter that
knows nothing of the app.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import signal
import struct
import sys
from typing import Any

# System calls that a query has no use for, by machine: (number on x86_64, number on aarch64).
_DENIED = {
    # network and other ways to reach another process
    "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
    "shmget": (29, 194), "shmat": (30, 196), "semget": (64, 190), "msgget": (68, 186), "mq_open": (240, 180),
    "kill": (62, 129), "tkill": (200, 130), "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240),
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "setpriority": (141, 140), "sched_setscheduler": (144, 119), "sched_setparam": (142, 118),
    # programs and processes
    "execve": (59, 221), "execveat": (322, 281), "fork": (57, None), "vfork": (58, None),
    "memfd_create": (319, 279),
    # the machine
    "mount": (165, 40), "umount2": (166, 39), "unshare": (272, 97), "setns": (308, 268), "chroot": (161, 51),
    "pivot_root": (155, 41), "bpf": (321, 280), "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "open_by_handle_at": (304, 265),
    "fanotify_init": (300, 262), "syslog": (103, 116), "personality": (135, 92), "reboot": (169, 142),
    "init_module": (175, 105), "finit_module": (313, 273), "kexec_load": (246, 104), "settimeofday": (164, 170),
    "clock_settime": (227, 112), "adjtimex": (159, 171),
}  # fmt: skip
# Changes to files, for a process that has no folder to write in.
_CHANGES = {
    "creat": (85, None), "rename": (82, None), "renameat": (264, 38), "renameat2": (316, 276), "unlink": (87, None),
    "unlinkat": (263, 35), "mkdir": (83, None), "mkdirat": (258, 34), "rmdir": (84, None), "link": (86, None),
    "linkat": (265, 37), "symlink": (88, None), "symlinkat": (266, 36), "truncate": (76, 45), "ftruncate": (77, 46),
    "fallocate": (285, 47), "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "mknod": (133, None),
    "mknodat": (259, 33), "chown": (92, None), "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54),
    "utime": (132, None), "utimes": (235, None), "futimesat": (261, None), "utimensat": (280, 88),
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "removexattr": (197, 14),
    "lremovexattr": (198, 15), "fremovexattr": (199, 16),
}  # fmt: skip
_OPEN, _OPENAT, _CLONE = (2, None), (257, 56), (56, 220)
_TGKILL, _PRLIMIT = (234, 131), (302, 261)
_LANDLOCK = (444, 445, 446)  # create a ruleset, add a rule, restrict oneself
_NEWER = 424  # calls since Linux 5.1 (2019) have the same numbers everywhere; libraries take "missing" for an answer
_EPERM, _ENOSYS = 1, 38
# How many cores and how much memory there are: DuckDB 2.0 asks whenever it opens a database, and aborts unanswered.
_READ_BY_DUCKDB = (
    "/proc/self/cgroup", "/proc/self/mountinfo", "/sys/fs/cgroup", "/sys/devices/system/cpu", "/usr/share/zoneinfo",
)  # fmt: skip
_WRITE_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_CLONE_THREAD = 0x10000
_EXECUTE = 1 << 0  # of Landlock's rights


def _filter_program(machine: int, audit: int, *, writes: bool) -> bytes:
    """A classic BPF program over struct seccomp_data {int nr; u32 arch; u64 ip; u64 args[6]}."""
    load, jump_eq, jump_ge, jump_set, give = 0x20, 0x15, 0x35, 0x45, 0x06
    allow, refuse, missing = 0x7FFF0000, 0x00050000 | _EPERM, 0x00050000 | _ENOSYS

    def code(op: int, value: int, yes: int = 0, no: int = 0) -> bytes:
        return struct.pack("HBBI", op, yes, no, value)

    program = [code(load, 4), code(jump_eq, audit, 1, 0), code(give, refuse), code(load, 0)]
    if machine == 0:
        program += [code(jump_ge, 0x40000000, 0, 1), code(give, refuse)]  # x32 numbers of the same calls
    for numbers in (*_DENIED.values(), *(() if writes else _CHANGES.values())):
        if (number := numbers[machine]) is not None:
            program += [code(jump_eq, number, 0, 1), code(give, refuse)]
    program += [
        code(jump_eq, number, 0, 1) if number else code(give, allow) for call in _LANDLOCK for number in (call, 0)
    ]
    program += [code(jump_ge, _NEWER, 0, 1), code(give, missing)]
    for number, most in ((_TGKILL[machine], os.getpid()), (_PRLIMIT[machine], 0)):  # itself is fine, others are not
        program += [
            code(jump_eq, number, 0, 4), code(load, 16), code(jump_eq, most, 0, 1), code(give, allow),
            code(give, refuse),
        ]  # fmt: skip
    for numbers, flags_at in ((_OPEN, 24), (_OPENAT, 32)):  # opening is fine for reading only
        if not writes and (number := numbers[machine]) is not None:
            program += [
                code(jump_eq, number, 0, 4), code(load, flags_at), code(jump_set, _WRITE_FLAGS, 0, 1),
                code(give, refuse), code(give, allow),
            ]  # fmt: skip
    program += [  # a new thread is fine, a new process is not
        code(jump_eq, _CLONE[machine], 0, 4), code(load, 16), code(jump_set, _CLONE_THREAD, 1, 0),
        code(give, refuse), code(give, allow),
    ]  # fmt: skip
    program.append(code(give, allow))
    return b"".join(program)


def filter_system_calls(*, writes: bool = False) -> bool:
    """Install the filter for this process and its threads, for good. False where the kernel has none.

    With `writes` files may be changed, as far as `confine` lets them.
    """
    machines = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
    if sys.platform != "linux" or platform.machine() not in machines:
        return False
    program = _filter_program(*machines[platform.machine()], writes=writes)
    buffer = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None)
    set_no_new_privileges, set_seccomp, filter_mode = 38, 22, 2
    if libc.prctl(set_no_new_privileges, 1, 0, 0, 0) != 0:
        return False
    return libc.prctl(set_seccomp, filter_mode, ctypes.c_char_p(header), 0, 0) == 0


def landlock_version() -> int:
    """The kernel's version of Landlock; 0 where it has none."""
    if sys.platform != "linux":
        return 0
    return max(0, ctypes.CDLL(None).syscall(_LANDLOCK[0], None, ctypes.c_size_t(0), 1))


def confine(roots: list[str], *, work: str = "") -> bool:
    """Let this process read below these folders and Python's own only, for good. False where the kernel cannot.

    In the folder `work` it may write, too.
    """
    if not landlock_version():
        return False
    libc = ctypes.CDLL(None)
    everything, read_file, read = (1 << 13) - 1, 1 << 2, (1 << 2) | (1 << 3)  # rights of Landlock's first version
    ruleset = libc.syscall(_LANDLOCK[0], ctypes.byref(ctypes.c_uint64(everything)), ctypes.c_size_t(8), 0)
    if ruleset < 0:
        return False
    for path in (*roots, *sys.path, *_READ_BY_DUCKDB, work):
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            continue
        rights = everything & ~_EXECUTE if path == work else read if os.path.isdir(path) else read_file
        rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, place))
        libc.syscall(_LANDLOCK[1], ruleset, 1, rule, 0)
        os.close(place)
    libc.prctl(38, 1, 0, 0, 0)  # no new privileges: what the kernel asks for
    done = libc.syscall(_LANDLOCK[2], ruleset, 0) == 0
    os.close(ruleset)
    return done


def set_limits(limits: dict[str, Any]) -> None:
    """Resource limits of this process; each is lowered to what the system allows."""
    wanted = {
        "RLIMIT_AS": limits["worker_memory_mib"] << 20,
        "RLIMIT_FSIZE": 0,
        "RLIMIT_CORE": 0,
        "RLIMIT_NOFILE": 64,
    }
    for name, value in wanted.items():
        kind = getattr(resource, name)
        hard = resource.getrlimit(kind)[1]
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (value, value))
        except (OSError, ValueError):  # macOS has no RLIMIT_AS
            continue
    die_with(limits["parent"])


def die_with(parent: int) -> None:
    """Let the kernel end this process when the thread of process `parent` that started it ends."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, 9)  # PR_SET_PDEATHSIG: SIGKILL
        if os.getppid() != parent:
            os._exit(0)  # it died before we asked


def die_after(seconds: float) -> None:
    """Let SIGALRM, which nobody handles, end this process unless it is called again before; 0 takes that back."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
