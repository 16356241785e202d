# One file, three kinds of image:
#   docker build -t text2sql-ko .                             CPU: the embedded engine, weights inside (1.1 GB)
#   docker build -t text2sql-ko --build-arg ENGINE=vllm .     GPU: vLLM on loopback, weights mounted or fetched at start
#   docker build -t text2sql-ko --build-arg ENGINE=external . the app alone, for a server of T2S_BASE_URL
# The first is what a Hugging Face Space builds. deploy/prove_dockerfile.sh carries out these steps without Docker.
ARG ENGINE=embedded

# The embedded engine's wheel leaves OpenMP's runtime to the system, and a slim image has none.
FROM python:3.11-slim-bookworm AS base-embedded
RUN apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libgomp1 && \
    rm -rf /var/lib/apt/lists/*

FROM python:3.11-slim-bookworm AS base-external

# The version of requirements-gpu.txt. The image's own Python runs vLLM; the app, which needs a later fastapi, does not.
FROM vllm/vllm-openai:v0.32.0 AS base-vllm
ENV T2S_VLLM_PYTHON=/usr/bin/python3

FROM base-${ENGINE}
ARG ENGINE

# A Space runs as user 1000. Everything is that user's, mount points too: caches, weights and session files are written.
USER root
RUN getent passwd 1000 >/dev/null || useradd --uid 1000 --user-group --no-create-home --home-dir /home/user user; \
    mkdir -p /home/user/app/model/weights /home/user/.cache && chown -R 1000:1000 /home/user
USER 1000
ENV HOME=/home/user \
    PATH=/home/user/venv/bin:$PATH \
    PIP_NO_CACHE_DIR=1 \
    PYTHONUNBUFFERED=1 \
    T2S_HOST=0.0.0.0 \
    T2S_PORT=7860
WORKDIR /home/user/app

COPY --chown=1000:1000 requirements.txt constraints.txt ./
RUN python3 -m venv /home/user/venv && \
    pip install --quiet --disable-pip-version-check -r requirements.txt -c constraints.txt

# The weights come before the rest of the code, so that a change of the page does not fetch them again.
COPY --chown=1000:1000 app/__init__.py app/config.py app/errors.py app/
COPY --chown=1000:1000 model/__init__.py model/__main__.py model/weights.py model/
RUN if [ "$ENGINE" = embedded ]; then python -m model download; fi

COPY --chown=1000:1000 . .

EXPOSE 7860
# vLLM's first start fetches 12 GB and compiles; until the model answers, the page is not there.
HEALTHCHECK --interval=30s --timeout=6s --start-period=30m \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:7860/healthz', timeout=5)"]
STOPSIGNAL SIGINT
ENTRYPOINT []
CMD ["python", "-m", "app"]
