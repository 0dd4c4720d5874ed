"""A server for the tests; it prints its port and ends with its standard input."""
import http.server
import sys
import threading
import time


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, status, body, headers=()):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        if self.path == "/hello":
            self.answer(200, b"hello")
        elif self.path == "/missing":
            self.answer(404, b"")
        elif self.path == "/large":
            self.answer(200, b"x" * 100_000)
        elif self.path == "/file":
            self.answer(302, b"", [("Location", "file:///etc/passwd")])
        elif self.path == "/elsewhere":
            self.answer(302, b"", [("Location", "/hello")])
        elif self.path == "/loop":
            self.answer(302, b"", [("Location", "/loop")])
        elif self.path == "/slow":
            time.sleep(5)
            self.answer(200, b"late")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        words = f"{self.headers['Content-Type']} {self.headers['Accept']} ".encode()
        self.answer(200, words + body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
