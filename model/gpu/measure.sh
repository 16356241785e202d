#!/usr/bin/env bash
# What docs/scaling.md and README's GPU table stand on, measured on any CUDA machine:
#   model/gpu/measure.sh STEP [STEP …]      steps: generate · six · real · grammar
# Tables go to standard output; each server's log to $OUT (default: a new folder). Servers run one after another
# through `model serve`. Environment:
#   PYTHON   the interpreter that has vllm, torch and the app's packages (default python3)
#   BASE     a Hugging Face folder of the 1.5 B base model in bf16 (steps real, grammar)
#   DUMMY    where the 6 B architecture without weights is written (steps generate, six)
#   QUESTIONS, DB   the questions to ask (default: the sample's)
#   SIX, REAL       variants to measure: bf16 fp8 ngram fp8+ngram
set -euo pipefail
cd "$(dirname "$0")/../.."
PYTHON=${PYTHON:-python3} OUT=${OUT:-$(mktemp -d)} DUMMY=${DUMMY:-$OUT/yi-ko-6b-dummy} BASE=${BASE:-}
QUESTIONS=${QUESTIONS:-data/students/examples.jsonl} DB=${DB:-students}
SIX=${SIX:-bf16 fp8} REAL=${REAL:-bf16 ngram fp8 fp8+ngram}
export T2S_CACHE_DIR=$OUT/cache PYTHONUNBUFFERED=1 VLLM_DO_NOT_TRACK=1 HF_HUB_OFFLINE=1
mkdir -p "$OUT"

flags() { # of one variant
  case $1 in
    bf16) ;; fp8) echo --fp8 ;; ngram) echo --speculate ;; fp8+ngram) echo --fp8 --speculate ;;
    *) echo "unknown variant $1" >&2; exit 2 ;;
  esac
}
serve() { # serve MODEL VARIANT [vLLM arguments]
  local model=$1 variant=$2; shift 2
  # shellcheck disable=SC2046
  $PYTHON -m model serve --engine vllm --model "$model" --gpu-memory "${GPU_MEMORY:-0.85}" $(flags "$variant") --detach -- "$@" \
    || { tail -n 40 "$OUT"/cache/state/*.log; exit 1; }
}
stop() { # and keep the log
  local name=$1
  if [[ $name == *ngram* ]]; then # how much of what was guessed was right
    $PYTHON -c 'import urllib.request as u; print(*(l for l in u.urlopen("http://127.0.0.1:8888/metrics").read().decode().splitlines() if l.startswith("vllm:spec_decode_num") and "_total" in l), sep="\n")'
  fi
  $PYTHON -m model stop
  cp "$OUT"/cache/state/engine-8888.log "$OUT/$name.log"
}
dummy() { [ -f "$DUMMY/config.json" ] || $PYTHON model/gpu/dummy_model.py "$DUMMY"; }

for step in "$@"; do
  echo "## $step · $(nvidia-smi --query-gpu=name --format=csv,noheader 2>/dev/null || echo 'no GPU')"
  case $step in
    generate)
      dummy
      $PYTHON -m model bench generate --model "$DUMMY" --most "${MOST:-2}" ;;
    six) # the 6 B architecture: 112 prompts × 128 tokens by number of users; one user is the single stream
      dummy
      for variant in $SIX; do
        begun=$SECONDS; serve "$DUMMY" "$variant" --load-format dummy
        echo "### 6B $variant: started in $((SECONDS - begun)) s"
        $PYTHON -m model bench serving --questions "$QUESTIONS" --db "$DB" --tokens 128 --requests 112 --rounds 2 --users 16 32 112
        $PYTHON -m model bench serving --questions "$QUESTIONS" --db "$DB" --tokens 128 --requests 12 --rounds 3 --users 1 --limit 12
        stop "6b-$variant"
      done ;;
    real) # the 1.5 B model on real questions: bare against the whole pipeline, one sample and eight; accuracy
      for variant in $REAL; do
        begun=$SECONDS; serve "$BASE" "$variant"
        echo "### 1.5B $variant: started in $((SECONDS - begun)) s"
        bench="$PYTHON -m model bench serving --questions $QUESTIONS --db $DB --keep $OUT/data --rounds 3"
        export T2S_MAX_CHOICES=8
        $bench --users 1 --requests 112 --samples ${SAMPLES:-1 8} --out "$OUT/one-$variant.json"
        if [ "$variant" = bf16 ]; then
          $bench --users ${USERS:-32 112} --requests 1120 --processes "${PROCESSES:-8}" --samples ${SAMPLES:-1 8} --out "$OUT/many-$variant.json"
        fi
        $PYTHON -m model evaluate --questions "$QUESTIONS" --db "$DB" --keep "$OUT/data" --workers 32 --out "$OUT/predictions-$variant.jsonl" 2>/dev/null
        stop "real-$variant"
      done ;;
    grammar)
      serve "$BASE" bf16
      $PYTHON -m model bench grammar --questions "$QUESTIONS" --field vllm --count "${COUNT:-112}" ${GRAMMAR_ARGS:-} --out "$OUT/grammar.jsonl"
      stop grammar ;;
    *) echo "unknown step $step" >&2; exit 2 ;;
  esac
done
