#!/usr/bin/env bash
# Proves the Dockerfile (CPU kind) where there is no Docker: makes a bare Debian root, carries out the Dockerfile's own
# COPY and RUN steps in it (read by dockerfile.py, so the two cannot drift apart), starts its CMD as user 1000 in a
# network of its own that reaches nothing, under the memory limit, asks a question over HTTP, and stops it again.
#
#   sudo deploy/prove_dockerfile.sh            needs: debootstrap, util-linux, iproute2; about 4 GB of disk, 5-10 minutes
#
#   T2S_PROVE_WEIGHTS=FILE       put this GGUF in place, so that the download step only checks its hash
#   T2S_PROVE_ROOT=FOLDER        where the root is made, and kept; without it a temporary folder, removed at the end
#   T2S_PROVE_MEMORY_MIB         the memory limit (default 4096)
#   T2S_PROVE_ASK_WITH=PYTHON    also ask in a browser: a Python with playwright, and chromium on this machine
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
limit_mib=${T2S_PROVE_MEMORY_MIB:-4096}
python=$(command -v python3)

# --- second half: inside namespaces of its own, so that nothing outlives it -----------------------------------
if [ "${1:-}" = --run ]; then
  root=$2 group=$3
  mount -t proc proc "$root/proc"
  mount -t proc proc /proc
  mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm" 2>/dev/null || { mkdir -p "$root/dev/shm"; chmod 1777 "$root/dev/shm"; }
  ip link set lo up
  mapfile -t cmd < <("$python" "$here/dockerfile.py" command "$root")
  mapfile -t healthcheck < <("$python" "$here/dockerfile.py" command "$root" healthcheck)
  log=$root/tmp/prove.log
  begun=$(date +%s.%N)
  since() { "$python" -c "import time; print(f'{time.time() - $begun:.1f} s')"; }
  [ -z "$group" ] || echo $$ >"$group/cgroup.procs" # the server inherits the limit …
  env --default-signal=INT "${cmd[@]}" >"$log" 2>&1 &
  server=$!
  [ -z "$group" ] || echo $$ >"$(dirname "$group")/cgroup.procs" # … and this script leaves it
  trap 'echo "--- the log ---"; tail -n 30 "$log"' ERR
  for _ in $(seq 240); do
    "${healthcheck[@]}" 2>/dev/null && break
    kill -0 "$server"
    sleep 0.5
  done
  "${healthcheck[@]}"
  echo "/healthz answers after $(since) (the HEALTHCHECK's own command)"

  # Proportional set size of all that runs in the root: shared pages count once.
  "$python" - "$root/tmp/peak" <<'PY' &
import pathlib, sys, time
peak = 0
while True:
    total = 0
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            if (folder / "root").readlink() == pathlib.Path("/"):
                continue
            line = next(l for l in (folder / "smaps_rollup").read_text().splitlines() if l.startswith("Pss:"))
            if b"prove-client" in (folder / "cmdline").read_bytes():
                continue
        except (OSError, StopIteration):
            continue
        total += int(line.split()[1])
    if total > peak:
        peak = total
        pathlib.Path(sys.argv[1]).write_text(f"{peak / 1024:.0f}")
    time.sleep(0.3)
PY
  sampler=$!
  chroot --userspec=1000:1000 "$root" /usr/bin/env HOME=/home/user /home/user/venv/bin/python - prove-client <<'PY'
import json, time, urllib.request
from gradio_client import Client

ready = json.load(urllib.request.urlopen("http://127.0.0.1:7860/readyz", timeout=60))
print("/readyz", ready)
assert ready["ready"], ready
client = Client("http://127.0.0.1:7860", verbose=False)
for question, right in (("3학년 학생은 몇 명이야?", [[96]]), ("학생은 모두 몇 명이야?", [[303]])):
    begun = time.monotonic()
    answer = client.predict(question, "", api_name="/ask")
    print(f"{question} -> {answer['sql']} -> {answer['rows']} ({time.monotonic() - begun:.1f} s)")
    assert answer["rows"] == right, answer
together = ("동아리별 학생 수", "성별 학생 수", "학년별 학생 수", "여학생은 몇 명이야?", "이름이 김으로 시작하는 학생")
jobs = [client.submit(question, "", api_name="/ask") for question in together]
answers = [job.result(timeout=300) for job in jobs]
print(f"{len(jobs)} at once: {sum(not answer['error'] for answer in answers)} answered")
PY
  if [ -n "${T2S_PROVE_ASK_WITH:-}" ]; then
    "$T2S_PROVE_ASK_WITH" - <<'PY'
import shutil
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    )
    page = browser.new_page(locale="ko-KR")
    page.goto("http://127.0.0.1:7860")
    page.fill("#question textarea", "1학년 학생은 몇 명이야?")
    page.press("#question textarea", "Enter")
    shown = page.locator(".t2s-single strong").inner_text(timeout=120_000)
    print("in the browser: 1학년 학생은 몇 명이야? ->", shown)
    assert shown == "106", shown
    browser.close()
PY
  fi
  kill "$sampler"
  echo "peak memory: $(cat "$root/tmp/peak") MiB (proportional set size of app, workers and engine together)"
  if [ -n "$group" ]; then
    for name in memory.max_usage_in_bytes memory.peak; do
      [ ! -r "$group/$name" ] || echo "under a limit of $limit_mib MiB, page cache included: $(($(cat "$group/$name") >> 20)) MiB"
    done
  fi
  asked=$(date +%s.%N)
  kill -INT "$server" # what `docker stop` sends: STOPSIGNAL
  wait "$server" && code=0 || code=$?
  "$python" -c "import time; print(f'stopped after {time.time() - $asked:.1f} s, exit code $code')"
  left=$(ps -eo pid=,comm= | grep -cE 'python' || true)
  [ "$left" = 0 ] || { ps -ef; echo "processes are left"; exit 1; }
  ! grep -nE 'Traceback|Error' "$log" || exit 1
  exit 0
fi

# --- first half: the root and the build steps -------------------------------------------------------------------
[ "$(id -u)" = 0 ] || { echo "must run as root (debootstrap, chroot)" >&2; exit 1; }
root=${T2S_PROVE_ROOT:-$(mktemp -d /var/tmp/t2s-root-XXXXXX)}
group=""
clean() {
  [ -z "$group" ] || rmdir "$group" 2>/dev/null || true
  [ -n "${T2S_PROVE_ROOT:-}" ] || rm -rf --one-file-system "$root"
}
trap clean EXIT

if [ ! -e "$root/etc/debian_version" ]; then
  echo "debootstrap: a bare Debian 12 with Python 3.11, in place of python:3.11-slim-bookworm"
  debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates bookworm "$root" >"$root.log" 2>&1 ||
    { tail "$root.log" >&2; exit 1; }
fi
# What Docker brings along: name resolution. What this machine's network may ask for: its certificates and pip's settings.
cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
[ ! -e /etc/pip.conf ] || cp /etc/pip.conf "$root/etc/"
rm -rf "$root/home/user"
if [ -n "${T2S_PROVE_WEIGHTS:-}" ]; then
  install -D -o 1000 -g 1000 "$T2S_PROVE_WEIGHTS" "$root/home/user/.cache/text2sql-ko/models/$(basename "$T2S_PROVE_WEIGHTS")"
fi
begun=$SECONDS
"$python" "$here/dockerfile.py" build "$root"
echo "built in $((SECONDS - begun)) s; $(du -sm --one-file-system "$root" | cut -f1) MB"

for parent in /sys/fs/cgroup/memory /sys/fs/cgroup; do # version 1, version 2
  if mkdir "$parent/t2s-prove-$$" 2>/dev/null; then
    for name in memory.limit_in_bytes memory.max; do
      [ ! -w "$parent/t2s-prove-$$/$name" ] || { group=$parent/t2s-prove-$$; echo $((limit_mib << 20)) >"$group/$name"; break 2; }
    done
    rmdir "$parent/t2s-prove-$$"
  fi
done
[ -n "$group" ] || echo "no memory control group can be made here: the peak is measured, the limit not enforced"
unshare --net --pid --mount --ipc --fork -- bash "$here/prove_dockerfile.sh" --run "$root" "$group"
echo "proved"
