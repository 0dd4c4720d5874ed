"""Runs pyHanko where nothing answers: what is not inside the file cannot be had."""
import socket
import sys


class Deaf(socket.socket):
    def connect(self, address):
        raise OSError("there is no network here")

    connect_ex = connect


socket.socket = Deaf
from pyhanko.cli import launch  # noqa: E402

sys.exit(launch())
