"""Run one command and end it, with everything it started, when whoever holds our stdin is gone.

    python -I -S leash.py GRACE_S COMMAND ...

The supervisor keeps the write end of our stdin; the system closes it however the supervisor ends, SIGKILL
included, on Linux and macOS alike. A parent-death signal would not do: it fires when the parent's *thread* ends.
Only the standard library, no imports of the project: this process lives as long as the engine and stays small.
"""

import os
import signal
import subprocess
import sys
import threading


def main() -> int:
    """Returns the command's exit code, 128 + N where signal N ended it."""
    if os.getpgrp() != os.getpid():
        os.setpgid(0, 0)  # what we kill at the end is a group of our own, never our caller's
    grace_s = float(sys.argv[1])  # between SIGTERM and SIGKILL
    child = subprocess.Popen(sys.argv[2:], stdin=subprocess.DEVNULL)
    orphaned = threading.Event()

    def end(*_: object) -> None:
        """SIGTERM to the command, SIGKILL to the whole process group (ourselves too) after the grace time."""
        child.terminate()
        killer = threading.Timer(grace_s, lambda: os.killpg(0, signal.SIGKILL))
        killer.daemon = True
        killer.start()

    def watch_stdin() -> None:
        while os.read(0, 1024):
            pass
        orphaned.set()
        end()

    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=watch_stdin, daemon=True).start()
    code = child.wait()
    if orphaned.is_set():
        os.killpg(0, signal.SIGKILL)  # what the command left behind; nobody else is there to do it
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
