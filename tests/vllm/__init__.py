"""Tests against real vLLM (CPU build, an environment of its own): `make test-vllm`. Not part of `make test`."""
