"""The two sides: Pushdesk as a process, and the sample repositories for either."""

import json
import os
import queue
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import numpy as np
import pandas as pd
import requests
import yaml
from feast import FeatureStore

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "sample-repos"
JAR = ROOT / "app" / "target" / "pushdesk" / "pushdesk.jar"
FEAST = Path(sys.executable).parent / "feast"
START_LIMIT = 120
RUN_LIMIT = 180
STOP_LIMIT = 30


def java():
    """The program's launcher: a JDK of 25 or later, wherever one stands."""
    homes = [os.environ.get("JAVA_HOME"), os.environ.get("JAVA25_HOME"), *sorted(Path("/usr/lib/jvm").glob("*"), reverse=True), *sorted(Path("/opt").glob("*"), reverse=True)]
    for home in filter(None, homes):
        release = Path(home) / "release"
        version = re.search(r'^JAVA_VERSION="(\d+)', release.read_text(), re.M) if release.is_file() else None
        if version and int(version[1]) >= 25:
            return str(Path(home) / "bin" / "java")
    return "java"


JAVA = java()
COMMAND = [JAVA, "-jar", str(JAR)]


def run(*arguments, code=0):
    """Runs a command of Pushdesk and gives what it says."""
    done = subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, timeout=RUN_LIMIT)
    assert done.returncode == code, done.stderr + done.stdout
    return done.stdout


def pushdesk(*arguments, code=0):
    """Runs a command of Pushdesk and gives what it says with --json."""
    return json.loads(run(*arguments, "--json", code=code))


def feast(folder, *arguments):
    done = subprocess.run([str(FEAST), *arguments], cwd=folder, capture_output=True, text=True, timeout=RUN_LIMIT)
    assert done.returncode == 0, done.stderr[-2000:]


def copy_of(sample, to):
    """A copy of a sample's feature repository, without the registry and stores of earlier runs."""
    return Path(shutil.copytree(SAMPLES / sample, to, ignore=shutil.ignore_patterns("registry.db", "online_store.db", "__pycache__")))


def opened(applied, to, server=None):
    """Real Feast on a copy of an applied repository; its online store is the server at this address, else a SQLite file of its own."""
    shutil.copytree(applied, to)
    if server:
        settings = to / "feature_store.yaml"
        config = yaml.safe_load(settings.read_text())
        config["online_store"] = {"type": "remote", "path": server}
        settings.write_text(yaml.safe_dump(config))
    return FeatureStore(str(to))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def ended(process):
    """Asks a process to end, and makes it end."""
    process.terminate()
    try:
        process.wait(STOP_LIMIT)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(STOP_LIMIT)
    if process.stdout:
        process.stdout.close()


def killed(process):
    process.kill()
    ended(process)


@contextmanager
def served_by_pushdesk(repository, store, end=ended):
    """The address of `pushdesk serve` on a free port."""
    with open(Path(store).with_suffix(".log"), "w") as log:
        process = subprocess.Popen([*COMMAND, "serve", str(repository), "--port", "0", "--store", str(store), "--json"],
                                   stdout=subprocess.PIPE, stderr=log, text=True)
        lines = queue.Queue()
        threading.Thread(target=lambda: lines.put(process.stdout.readline()), daemon=True).start()
        try:
            yield json.loads(lines.get(timeout=START_LIMIT))["address"]
        finally:
            end(process)


@contextmanager
def served_by_feast(repository):
    """The address of `feast serve` on a free port."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with open(Path(repository).parent / "feast-serve.log", "w") as log:
        process = subprocess.Popen([str(FEAST), "serve", "--host", "127.0.0.1", "--port", str(port), "--workers", "1"],
                                   cwd=repository, stdout=log, stderr=subprocess.STDOUT)
        try:
            wait_for(address + "/health", process)
            yield address
        finally:
            ended(process)


def wait_for(url, process):
    limit = time.monotonic() + START_LIMIT
    while time.monotonic() < limit:
        assert process.poll() is None, f"the server of {url} ended with {process.returncode}"
        try:
            if requests.get(url, timeout=5).status_code == 200:
                return
        except requests.ConnectionError:
            time.sleep(0.2)
    raise AssertionError(f"no answer at {url}")


def rows_of(file, times, documents=(), types=None):
    """A sample's CSV as a user of Feast reads it: times zoned, dictionaries parsed."""
    frame = pd.read_csv(SAMPLES / file, dtype=types)
    for column in times:
        frame[column] = pd.to_datetime(frame[column], utc=True)
    for column in documents:
        frame[column] = frame[column].map(json.loads)
    return frame


def plain(value):
    """A value without what the ways of carrying it differ in: floats to single precision, documents parsed, instants in UTC."""
    match value:
        case float():
            return None if np.isnan(value) else float(np.float32(value))
        case np.generic():
            return plain(value.item())
        case datetime():
            return None if pd.isna(value) else pd.Timestamp(value).tz_convert("UTC") if value.tzinfo else pd.Timestamp(value, tz="UTC")
        case str() if value.startswith("{"):
            return plain(json.loads(value))
        case dict():
            return {key: plain(each) for key, each in sorted(value.items())}
        case _:
            return value
