"""A stand-in for an engine: the two routes that readiness asks for, nothing else. Run as a child by test_serve.py.

python stand_in_engine.py PORT [--deaf] [--stubborn] [--helper] [--dies-always] [--dies-once-there FILE]
"""

import json
import os
import signal
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.reply({"object": "list", "data": [{"id": "stand-in"}]})

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.reply({"choices": [] if "--deaf" in sys.argv else [{"text": str(os.getpid())}]})

    def reply(self, value):
        body = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if "--dies-always" in sys.argv:
    sys.exit("out of memory, says the stand-in")
if "--dies-once-there" in sys.argv and Path(sys.argv[-1]).exists():
    sys.exit("the file is there, says the stand-in")
if "--stubborn" in sys.argv:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
if "--helper" in sys.argv:  # a child of its own that ignores SIGTERM, as an inference worker may
    code = "import signal, time; signal.signal(15, signal.SIG_IGN); time.sleep(600)"
    helper = subprocess.Popen([sys.executable, "-c", code])
    print("helper", helper.pid, flush=True)
    time.sleep(0.2)
ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
