"""A throwaway daemon, the control socket and the printing that all measurements share."""

import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE / ".work"


def arguments(description, **counts):
    """The command line: the folder of the programs, and numbers with their defaults."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--build", type=pathlib.Path, default=HERE.parent / ".build" / "release",
                        help="folder of klipingd and kliping (default: %(default)s)")
    for name, default in counts.items():
        parser.add_argument(f"--{name}", type=int, default=default, help="default: %(default)s")
    options = parser.parse_args()
    options.build = options.build.resolve()
    if not (options.build / "klipingd").exists():
        sys.exit(f"'{options.build}/klipingd' is missing; run 'make build' first")
    return options


class Connection:
    """One Varlink connection: JSON messages, each closed by a NUL."""

    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.connect(path)
        self.received = b""

    def send(self, method, parameters=None, more=False):
        message = {"method": "org.kliping.Desk." + method, "parameters": parameters or {}}
        if more:
            message["more"] = True
        self.socket.sendall(json.dumps(message).encode() + b"\0")

    def receive(self):
        while b"\0" not in self.received:
            piece = self.socket.recv(1 << 16)
            if not piece:
                raise ConnectionError("the daemon closed the connection")
            self.received += piece
        message, self.received = self.received.split(b"\0", 1)
        reply = json.loads(message)
        if "error" in reply:
            raise RuntimeError(f"{reply['error']}: {reply.get('parameters')}")
        return reply

    def call(self, method, parameters=None):
        self.send(method, parameters)
        return self.receive()["parameters"]

    def close(self):
        self.socket.close()


class Daemon:
    """A klipingd with drop folder, archive and socket in a folder of its own."""

    def __init__(self, build, place):
        self.build = build
        self.place = pathlib.Path(place)
        self.inbox = self.place / "inbox"
        self.data = self.place / "data"
        # Not below the place: the path of a Unix socket holds 107 bytes at most.
        self.runtime = pathlib.Path(tempfile.mkdtemp(prefix="kliping-"))
        self.socket = self.runtime / "org.kliping.Desk"
        # The settings of whoever runs this stay out of it.
        self.environment = {**os.environ, "KLIPING_SOCKET": str(self.socket), "XDG_CONFIG_HOME": str(self.runtime)}
        self.inbox.mkdir(parents=True, exist_ok=True)
        self.log = open(self.place / "log", "ab")
        self.process = subprocess.Popen(
            [build / "klipingd", "--inbox", self.inbox, "--data", self.data, "--socket", self.socket],
            env=self.environment, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.connection = self._connect()

    def _connect(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(OSError, ConnectionError):
                connection = Connection(str(self.socket))
                connection.call("Status")
                return connection
            time.sleep(0.02)
        sys.exit(f"klipingd did not answer; see '{self.place}/log'")

    def status(self):
        return self.connection.call("Status")["status"]

    def settled(self, count, pause=0.02):
        """Waits until `count` files since the archive was made have their outcome; gives the status."""
        while True:
            status = self.status()
            done = status["filed"] + status["duplicate"] + status["rejected"]
            if done >= count and status["queued"] == 0 and status["working"] == 0:
                if status["filed"] < count:
                    print(f"note: {status['rejected']} rejected, {status['duplicate']} duplicates", file=sys.stderr)
                return status
            time.sleep(pause)

    def search(self, *words):
        """Runs `kliping search` as a process of its own; its exit status."""
        command = [str(self.build / "kliping"), "search", *words]
        # close_fds=False lets Python use vfork, so that the start of the process is ours and not Python's.
        return subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=self.log, close_fds=False).returncode

    def workers(self):
        """Process identifiers of the daemon's children."""
        children = pathlib.Path(f"/proc/{self.process.pid}/task")
        return sorted({int(pid) for task in children.iterdir()
                       for pid in (task / "children").read_text().split()})

    def stop(self):
        self.connection.close()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)
        self.log.close()
        shutil.rmtree(self.runtime)


@contextlib.contextmanager
def throwaway(build):
    """A daemon with an empty archive; everything of it goes at the end."""
    WORK.mkdir(exist_ok=True)
    place = tempfile.mkdtemp(prefix="desk-", dir=WORK)
    daemon = Daemon(build, place)
    try:
        yield daemon
    finally:
        daemon.stop()
        shutil.rmtree(place)


def corpus(count):
    """The folder of `count` generated articles, made once."""
    folder = WORK / f"corpus-{count}"
    if not folder.exists():
        WORK.mkdir(exist_ok=True)
        unfinished = WORK / f"corpus-{count}.part"
        shutil.rmtree(unfinished, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "corpus.py", str(count), unfinished], check=True)
        unfinished.rename(folder)
    return folder


def articles(folder):
    """The files of a corpus, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def stage(files, folder):
    """Copies files to a folder on the drop folder's file system, to be dropped by renames; gives the copies."""
    folder.mkdir()
    copies = []
    for number, file in enumerate(files):
        copy = folder / f"{number:06}{file.suffix}"
        shutil.copyfile(file, copy)
        copies.append(copy)
    return copies


def drop(files, inbox):
    for file in files:
        os.rename(file, inbox / file.name)


@contextlib.contextmanager
def filled(build, count):
    """A daemon whose archive holds `count` articles: made once for each build of klipingd, then used again."""
    place = WORK / f"filled-{count}"
    built = hashlib.sha256((build / "klipingd").read_bytes()).hexdigest()
    marker = place / "built-by"
    fill = not (marker.exists() and marker.read_text() == built)
    if fill:
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
    daemon = Daemon(build, place)
    try:
        if fill:
            print(f"filling an archive with {count} articles", file=sys.stderr)
            drop(stage(articles(corpus(count)), place / "stage"), daemon.inbox)
            daemon.settled(count, pause=0.5)
            marker.write_text(built)
        yield daemon
    finally:
        daemon.stop()


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


class Report:
    """Lines of 'what, measured, goal, ratio'; the exit status says whether all goals were reached."""

    def __init__(self):
        self.missed = False

    def at_most(self, what, measured, goal, unit):
        self._line(what, measured, "at most", goal, unit, measured <= goal)

    def at_least(self, what, measured, goal, unit):
        self._line(what, measured, "at least", goal, unit, measured >= goal)

    def _line(self, what, measured, bound, goal, unit, reached):
        ratio = measured / goal if goal else measured
        print(f"{what:44} {measured:10.2f} {unit:8} goal {bound} {goal:g}, ratio {ratio:.2f}"
              f"  {'reached' if reached else 'MISSED'}", flush=True)
        self.missed |= not reached

    def exit(self):
        sys.exit(1 if self.missed else 0)
