#!/usr/bin/env bash
# What each part of the pipeline gains and costs, with any OpenAI-compatible server:
#   model/gpu/ablate.sh BASE_URL QUESTIONS [QUESTIONS …]
# QUESTIONS is what `model evaluate --questions` takes: a .jsonl file, benchmark:train, benchmark:test. A Markdown table
# for each goes to standard output, a row a setting; answers go to $OUT (default: a new folder), progress nowhere.
# Environment:
#   PYTHON    the interpreter with the app's packages (default python3)
#   WORKERS   questions at a time (default 32); times are those under this load: for a single user's, WORKERS=1
#   ROWS      the rows to run (default all of them; see `setting` below)
#   KEEP      where what is made of the data files stays (default $OUT/data)
#   LIMIT     only so many questions of each
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -ge 2 ] || { sed -n '2,12p' "$0" >&2; exit 2; }
PYTHON=${PYTHON:-python3} WORKERS=${WORKERS:-32} OUT=${OUT:-$(mktemp -d)} LIMIT=${LIMIT:-}
ROWS=${ROWS:-baseline comments links examples links+examples pruning retry checks checks2 votes votes+likelihood all all+votes}
export T2S_BASE_URL=$1 T2S_MAX_CHOICES=${T2S_MAX_CHOICES:-8}
shift
mkdir -p "$OUT"

LINKS=T2S_LINKS=8 EXAMPLES=T2S_EXAMPLES=12 PRUNING=T2S_PRUNE_TOKENS=1200 RETRY=T2S_RETRY_HINTS=1
setting() { # of one row; each but the first two adds one part to the comments
  case $1 in
    baseline) echo T2S_COMMENTS=off ;;
    comments) echo T2S_COMMENTS=on ;;
    links) echo T2S_COMMENTS=on $LINKS ;;
    examples) echo T2S_COMMENTS=on $EXAMPLES ;;
    links+examples) echo T2S_COMMENTS=on $LINKS $EXAMPLES ;;
    pruning) echo T2S_COMMENTS=on $PRUNING ;;
    retry) echo T2S_COMMENTS=on $RETRY ;;
    checks) echo T2S_COMMENTS=on T2S_CHECKS=1 ;;
    checks2) echo T2S_COMMENTS=on T2S_CHECKS=2 ;;
    votes) echo T2S_COMMENTS=on T2S_SAMPLES=5 ;;
    votes+likelihood) echo T2S_COMMENTS=on T2S_SAMPLES=5 T2S_LOGPROBS=1 ;;
    all) echo T2S_COMMENTS=on $LINKS $EXAMPLES $PRUNING $RETRY T2S_CHECKS=2 ;;
    all+votes) echo T2S_COMMENTS=on $LINKS $EXAMPLES $PRUNING $RETRY T2S_CHECKS=2 T2S_SAMPLES=5 T2S_LOGPROBS=1 ;;
    *) echo "unknown row $1" >&2; exit 2 ;;
  esac
}

for questions in "$@"; do
  name=$(basename "$questions" .jsonl | tr ':/' '--')
  echo "## $questions"
  echo
  echo '| setting | strict | lenient | valid | p50 ms | p95 ms | attempts | answers touched |'
  echo '|---|---|---|---|---|---|---|---|'
  for row in $ROWS; do
    given=$(setting "$row")
    # shellcheck disable=SC2086
    env $given "$PYTHON" -m model evaluate --questions "$questions" ${LIMIT:+--limit "$LIMIT"} --workers "$WORKERS" \
      --keep "${KEEP:-$OUT/data}" --out "$OUT/$name-$row.jsonl" --row "$row" 2>"$OUT/$name-$row.log" \
      || { tail -n 5 "$OUT/$name-$row.log" >&2; exit 1; }
  done
  echo
done
echo "answers and logs: $OUT"
