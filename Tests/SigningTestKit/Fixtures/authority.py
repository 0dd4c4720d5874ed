"""The servers of the tests' certification authority; prints its port and ends with its standard input.

authority.py FOLDER: /tsa stamps with the time, /ocsp answers about revocation, /root.crl is the list of revoked
certificates, /root.der the root; /busy refuses all stamps, /silent answers nothing that is a stamp. /count tells how
many requests came.
"""
import http.server
import os
import subprocess
import sys
import tempfile
import threading

folder = sys.argv[1]
requests = []
lock = threading.Lock()


def openssl(arguments, query):
    """What OpenSSL answers to a query; one at a time, since it counts in files."""
    with lock, tempfile.TemporaryDirectory() as scratch:
        question, answer = os.path.join(scratch, "q"), os.path.join(scratch, "a")
        with open(question, "wb") as file:
            file.write(query)
        words = [word.replace("QUERY", question).replace("ANSWER", answer) for word in arguments]
        subprocess.run(["openssl"] + words, cwd=folder, check=True, capture_output=True)
        with open(answer, "rb") as file:
            return file.read()


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self, body, kind="application/octet-stream", status=200):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        requests.append(self.path)
        if self.path == "/count":
            self.answer(str(len(requests) - 1).encode())
        elif self.path in ("/root.crl", "/root.der"):
            with open(os.path.join(folder, self.path[1:]), "rb") as file:
                self.answer(file.read())
        else:
            self.answer(b"", status=404)

    def do_POST(self):
        requests.append(self.path)
        query = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/tsa":
            words = ["ts", "-reply", "-config", "ca.cnf", "-queryfile", "QUERY", "-out", "ANSWER"]
            self.answer(openssl(words, query), "application/timestamp-reply")
        elif self.path == "/busy":
            # PKIStatusInfo: rejection, "too many requests today".
            words = b"too many requests today"
            text = b"\x0c" + bytes([len(words)]) + words
            status = b"\x02\x01\x02\x30" + bytes([len(text)]) + text
            info = b"\x30" + bytes([len(status)]) + status
            self.answer(b"\x30" + bytes([len(info)]) + info, "application/timestamp-reply")
        elif self.path == "/ocsp":
            words = ["ocsp", "-index", "index.txt", "-rsigner", "ocsp.pem", "-rkey", "ocsp.key", "-CA", "root.pem"]
            words += ["-reqin", "QUERY", "-respout", "ANSWER", "-ndays", "7"]
            self.answer(openssl(words, query), "application/ocsp-response")
        else:
            self.answer(b"<html>nothing</html>")

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
server.daemon_threads = True
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
