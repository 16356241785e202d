"""Tests of deploy/ray with a real Ray Serve (an environment of its own): `make test-ray`. Not part of `make test`."""
