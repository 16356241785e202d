"""Reads our Dockerfile and carries out its steps in a folder, where there is no Docker.

    python3 deploy/dockerfile.py build ROOT [--engine embedded]     COPY and RUN, in the prepared root ROOT (as root)
    python3 deploy/dockerfile.py command ROOT [cmd|healthcheck]     the argv that runs it in there, one word a line

It knows the instructions that we use and refuses any other, so that a Dockerfile which has outgrown it is an error
and not a proof of something else. RUN steps go through `chroot`. Standard library only; Linux.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
# What the python and vLLM images begin with.
BASE_ENVIRON = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
NETWORK = re.compile(r"PIP_(CERT|INDEX_URL|EXTRA_INDEX_URL|DEFAULT_TIMEOUT)|.*_proxy", re.I)


@dataclass(frozen=True, slots=True)
class Instruction:
    """One instruction: its name in capitals, the rest as one line, and the line it begins at."""

    name: str
    rest: str
    line: int


@dataclass(frozen=True, slots=True)
class Step:
    """A RUN (`shell`) or COPY (`sources`, `target`, `owner`), with the state it runs in."""

    shell: str
    sources: tuple[str, ...]
    target: str
    owner: str
    user: str
    folder: str
    environ: dict[str, str]


@dataclass(frozen=True, slots=True)
class Image:
    """What a Dockerfile says about one image."""

    base: str
    steps: tuple[Step, ...] = ()
    command: tuple[str, ...] = ()
    healthcheck: tuple[str, ...] = ()
    ports: tuple[str, ...] = ()
    stop_signal: str = "SIGTERM"
    user: str = "root"
    folder: str = "/"
    environ: dict[str, str] = field(default_factory=lambda: dict(BASE_ENVIRON))


def instructions(text: str) -> Iterator[Instruction]:
    """The instructions in order: comments gone, continued lines joined as Docker joins them."""
    parts: list[str] = []
    start = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.lstrip().startswith("#") or (parts and not line.strip()):
            continue
        if not parts and not line.strip():
            continue
        start = start if parts else number
        parts.append(line[:-1] if line.endswith("\\") else line)
        if not line.endswith("\\"):
            name, _, rest = "".join(parts).strip().partition(" ")
            yield Instruction(name.upper(), rest.strip(), start)
            parts = []
    if parts:
        raise ValueError(f"line {start}: the file ends within an instruction")


def read(text: str, engine: str = "embedded") -> Image:
    """The image that `--build-arg ENGINE=engine` builds. Raises ValueError for what is not known here."""
    arguments: dict[str, str] = {"ENGINE": engine}
    stages: dict[str, Image] = {}
    image, stage, visible = Image(""), "", dict(arguments)
    for instruction in instructions(text):
        name, rest = instruction.name, instruction.rest
        if name == "ARG":
            key = rest.partition("=")[0]
            if key not in arguments:
                raise ValueError(f"line {instruction.line}: ARG {key} is not known here")
            visible[key] = arguments[key]
        elif name == "FROM":
            base, _, stage = _expand(rest, arguments).partition(" AS ")
            image, visible = stages.get(base, Image(base)), {}
        else:
            image = _apply(image, name, rest, visible, instruction.line)
        stages[stage] = image
    if not image.command:
        raise ValueError("there is no CMD")
    return image


def _apply(image: Image, name: str, rest: str, arguments: dict[str, str], line: int) -> Image:
    known = {**image.environ, **arguments}
    if name == "ENV":
        pairs = dict(word.split("=", 1) for word in shlex.split(rest))
        return replace(image, environ={**image.environ, **{key: _expand(value, known) for key, value in pairs.items()}})
    if name == "USER":
        return replace(image, user=_expand(rest, known))
    if name == "WORKDIR":
        return replace(image, folder=os.path.join(image.folder, _expand(rest, known)))
    if name == "RUN":
        return _with(image, shell=rest, environ=known)
    if name == "COPY":
        words = shlex.split(_expand(rest, known))
        flags = [word for word in words if word.startswith("--")]
        if any(not flag.startswith("--chown=") for flag in flags):
            raise ValueError(f"line {line}: COPY {' '.join(flags)} is not known here")
        *sources, target = words[len(flags) :]
        owner = flags[0].partition("=")[2] if flags else "0:0"
        return _with(image, sources=tuple(sources), target=target, owner=owner, environ=known)
    if name == "CMD":
        return replace(image, command=tuple(json.loads(rest)))
    if name == "HEALTHCHECK":
        return replace(image, healthcheck=tuple(json.loads(rest.partition(" CMD ")[2])))
    if name == "EXPOSE":
        return replace(image, ports=(*image.ports, rest))
    if name == "STOPSIGNAL":
        return replace(image, stop_signal=rest)
    if name == "ENTRYPOINT" and rest == "[]":
        return image
    raise ValueError(f"line {line}: {name} {rest} is not known here")


def _with(
    image: Image,
    *,
    environ: dict[str, str],
    shell: str = "",
    sources: tuple[str, ...] = (),
    target: str = "",
    owner: str = "",
) -> Image:
    step = Step(shell, sources, target, owner, image.user, image.folder, environ)
    return replace(image, steps=(*image.steps, step))


def _expand(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\$(?:\{(\w+)\}|(\w+))", lambda match: values.get(match[1] or match[2], ""), text)


# --- the build context --------------------------------------------------------------------------------------


def context(root: Path, ignore: str) -> list[str]:
    """The files under `root` that `ignore`, a .dockerignore, lets into a build. The last fitting pattern decides."""
    patterns = [
        (not line.startswith("!"), line.lstrip("!").strip("/"))
        for line in map(str.strip, ignore.splitlines())
        if line and not line.startswith("#")
    ]

    def ignored(name: str) -> bool:
        parts = name.split("/")
        above = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
        verdict = False
        for drops, pattern in patterns:
            if any(_fits(path, pattern) for path in above):
                verdict = drops
        return verdict

    names = (path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())
    return sorted(name for name in names if not name.startswith((".git/", ".venv")) and not ignored(name))


def _fits(path: str, pattern: str) -> bool:
    """Go's path match, with `**/` for any depth: a star stays within one folder."""
    if pattern.startswith("**/"):
        parts = path.split("/")
        return any(_fits("/".join(parts[start:]), pattern[3:]) for start in range(len(parts)))
    return path.count("/") == pattern.count("/") and all(map(fnmatch.fnmatchcase, path.split("/"), pattern.split("/")))


def copy(step: Step, files: list[str], source: Path, root: Path) -> int:
    """Carry out a COPY. Returns the number of files; raises ValueError where a source gives none."""
    base = root / os.path.join(step.folder, step.target).lstrip("/")
    uid, _, gid = step.owner.partition(":")
    count = 0
    for wanted in step.sources:
        chosen = {
            name: (name if wanted == "." else Path(name).name if name == wanted else os.path.relpath(name, wanted))
            for name in files
            if wanted in (".", name) or name.startswith(f"{wanted.rstrip('/')}/")
        }
        if not chosen:
            raise ValueError(f"COPY {wanted}: no such file in the build context")
        for name, inside in chosen.items():
            path = base / inside
            for folder in reversed([parent for parent in path.parents if not parent.exists()]):
                folder.mkdir()
                os.chown(folder, int(uid), int(gid))
            shutil.copy(source / name, path)
            os.chown(path, int(uid), int(gid))
            count += 1
    return count


# --- carrying it out ----------------------------------------------------------------------------------------


def enter(root: Path, user: str, folder: str, environ: dict[str, str], argv: list[str]) -> list[str]:
    """The argv that runs `argv` inside `root` as `user` with nothing but `environ`."""
    uid = "0" if user == "root" else user
    words = [f"{name}={value}" for name, value in environ.items()]
    inside = ["/usr/bin/env", "-i", f"--chdir={folder}", *words, *argv]
    return ["chroot", f"--userspec={uid}:{uid}", "--groups=", str(root), *inside]


def build(root: Path, image: Image) -> None:
    """Every step, loudly. Raises CalledProcessError where a RUN fails."""
    files = context(REPOSITORY, (REPOSITORY / ".dockerignore").read_text(encoding="utf-8"))
    network = {name: value for name, value in os.environ.items() if NETWORK.fullmatch(name)}
    for number, step in enumerate(image.steps, start=1):
        head = f"[{number}/{len(image.steps)}]"
        if step.shell:
            print(f"{head} (user {step.user}, {step.folder}) RUN {step.shell}", flush=True)
            argv = enter(root, step.user, step.folder, {**network, **step.environ}, ["/bin/sh", "-c", step.shell])
            subprocess.run(argv, check=True, stdin=subprocess.DEVNULL)
        else:
            (root / step.folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
            count = copy(step, files, REPOSITORY, root)
            print(f"{head} COPY {' '.join(step.sources)} {step.target}: {count} files", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("verb", choices=["build", "command"])
    parser.add_argument("root", type=Path)
    parser.add_argument("which", nargs="?", choices=["cmd", "healthcheck"], default="cmd")
    parser.add_argument("--engine", default="embedded")
    args = parser.parse_args()
    image = read((REPOSITORY / "Dockerfile").read_text(encoding="utf-8"), args.engine)
    if args.verb == "build":
        build(args.root, image)
    else:
        argv = image.command if args.which == "cmd" else image.healthcheck
        print("\n".join(enter(args.root, image.user, image.folder, image.environ, list(argv))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
