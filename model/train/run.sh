#!/usr/bin/env bash
# The whole training, from the base model's weights to a measured adapter, on any CUDA machine:
#   model/train/run.sh [STEP …]        without a step: all but `again`, in this order
# The times are what is expected of an H100 with 16 cores, not measurements.
#   base      GGUF -> $WORK/base (bf16)                            30 s
#   pairs     golds -> prompts and databases                       10 s on 16 cores
#   serve     vLLM with the base, adapters to be loaded later      60-120 s
#   sample    $SAMPLES answers a prompt, each judged               90-150 s for 10,000 prompts
#   mix       -> what is trained on                                 5 s
#   fit       SFT, to $WORK/adapter                                60-120 s, at most $FIT_S
#   again     the same with the new adapter: sample, mix, preferences to $WORK/adapter2
#   export    $WORK/adapter -> $WORK/export/*.gguf                  3 s
#   evaluate  the adapter on the benchmark's test half and more
#   stop      the server
# Environment:
#   PYTHON     an interpreter that has requirements-train.txt, vLLM and the app's packages (default python3)
#   GGUF       the base model's file (default: `python -m model download`'s)
#   WORK       where everything goes (default ./train-work)
#   ADAPTER    the folder that export and evaluate take (default $WORK/adapter)
#   QUESTIONS  what evaluate asks (default "benchmark:test benchmark:train"), files as well
#   PER_QUESTION 3, LINKED 0.6 (share of prompts with the data's values), SAMPLES 8, LIMIT 0, SAMPLE_S 200, FIT_S 200, AGAIN_S 120, RANK 32, EPOCHS 2, FIT_ARGS
#   GPU_MEMORY 0.45   the server's share of the card: it stays up while the adapter is trained beside it
set -euo pipefail
cd "$(dirname "$0")/../.."
PYTHON=${PYTHON:-python3} WORK=${WORK:-$PWD/train-work} PORT=${PORT:-8888}
ADAPTER=${ADAPTER:-$WORK/adapter} QUESTIONS=${QUESTIONS:-benchmark:test benchmark:train}
RANK=${RANK:-32} EPOCHS=${EPOCHS:-2} SAMPLES=${SAMPLES:-8} PER_QUESTION=${PER_QUESTION:-3}
URL=http://127.0.0.1:$PORT/v1
export T2S_CACHE_DIR=${T2S_CACHE_DIR:-$WORK/cache} PYTHONUNBUFFERED=1 HF_HUB_OFFLINE=1 VLLM_DO_NOT_TRACK=1
export T2S_VLLM_PYTHON=${T2S_VLLM_PYTHON:-$(command -v "$PYTHON")} VLLM_ALLOW_RUNTIME_LORA_UPDATING=True
mkdir -p "$WORK"
train() { $PYTHON -m model train "$@"; }

load() { # load NAME FOLDER: an adapter into the running server
  $PYTHON - "$URL" "$1" "$(realpath "$2")" <<'PY'
import json, sys, urllib.request
url, name, folder = sys.argv[1:]
for verb, body in (("unload", {"lora_name": name}), ("load", {"lora_name": name, "lora_path": folder})):
    data = json.dumps(body).encode()
    request = urllib.request.Request(f"{url}/{verb}_lora_adapter", data, {"Content-Type": "application/json"})
    try:
        urllib.request.urlopen(request, timeout=60).read()
    except urllib.error.HTTPError as error:
        if verb == "load":
            sys.exit(f"{error}: {error.read().decode()}")
print("loaded", name, folder)
PY
}

step() {
  case $1 in
    base)
      if [ ! -f "$WORK/base/config.json" ]; then
        [ -n "${GGUF:-}" ] || { $PYTHON -m model download; GGUF=$(ls "$T2S_CACHE_DIR"/models/*.gguf | head -n 1); }
        train base "$GGUF" "$WORK/base" ${TOKENIZER:+--tokenizer "$TOKENIZER"}
      fi ;;
    pairs) train pairs --out "$WORK/data" --per-question "$PER_QUESTION" --linked "${LINKED:-0.6}" ;;
    serve)
      $PYTHON -m model serve --engine vllm --model "$WORK/base" --port "$PORT" --gpu-memory "${GPU_MEMORY:-0.45}" \
        --eager --detach -- --enable-lora --max-lora-rank "$((RANK > 32 ? 64 : RANK > 16 ? 32 : 16))" --max-num-seqs 1024 --max-model-len 4096 ${SERVE_ARGS:-} \
        || { tail -n 60 "$T2S_CACHE_DIR"/state/*.log; exit 1; } ;;
    sample)
      train sample --data "$WORK/data" --base-url "$URL" --model base --samples "$SAMPLES" --limit "${LIMIT:-0}" \
        --time-limit-s "${SAMPLE_S:-200}" ;;
    mix) train mix --data "$WORK/data" ${MIX_ARGS:-} ;;
    fit)
      train fit --base "$WORK/base" --data "$WORK/data" --out "$WORK/adapter" --rank "$RANK" --epochs "$EPOCHS" \
        --time-limit-s "${FIT_S:-200}" ${FIT_ARGS:-} ;;
    again) # on-policy once more: what the new adapter still gets wrong against what it gets right
      load sft "$WORK/adapter"
      train sample --data "$WORK/data" --base-url "$URL" --model sft --samples "$SAMPLES" --limit "${LIMIT:-0}" \
        --time-limit-s "${SAMPLE_S:-200}" --out "$WORK/data2/samples.jsonl"
      train mix --data "$WORK/data" --samples "$WORK/data2/samples.jsonl" --out "$WORK/data2" ${MIX_ARGS:-}
      train fit --base "$WORK/base" --data "$WORK/data2" --out "$WORK/adapter2" --start "$WORK/adapter" --dpo \
        --dpo-time-limit-s "${AGAIN_S:-120}" ${AGAIN_ARGS:-} ;;
    export)
      mkdir -p "$WORK/export"
      train export "$ADAPTER" "$WORK/export/text2sql-ko-lora-q8_0.gguf" --kind q8_0
      train export "$ADAPTER" "$WORK/export/text2sql-ko-lora-f16.gguf" --kind f16 ;;
    evaluate)
      load ko "$ADAPTER"
      for questions in $QUESTIONS; do
        name=$(basename "${questions/:/-}" .jsonl)
        for model in ${MODELS:-base ko}; do
          echo "### $model · $questions"
          T2S_BASE_URL=$URL T2S_MODEL=$model $PYTHON -m model evaluate --questions "$questions" --workers 32 \
            --keep "$WORK/keep" --out "$WORK/predictions-$name-$model.jsonl" 2>/dev/null
        done
      done ;;
    stop) $PYTHON -m model stop ;;
    *) echo "unknown step $1" >&2; exit 2 ;;
  esac
}

[ $# -gt 0 ] || set -- base pairs serve sample mix fit export evaluate stop
for name in "$@"; do
  echo "## $name · $SECONDS s"
  step "$name"
done
echo "## done · $SECONDS s"
