#!/usr/bin/env python3
"""Loads the servers, which are up, one after another inside each cell, round after round, and appends one JSON line per run.
A cell is QUERY:CONNECTIONS:SECONDS. Processor time and memory are read from /proc: the server's process alone, and the databases apart: the
processes below it, and all of the peers' PostgreSQL."""
import argparse
import json
import os
import pathlib
import subprocess
import time

import kit

TICK = os.sysconf('SC_CLK_TCK')
PROC = pathlib.Path('/proc')
POSTMASTER = int((kit.BENCH_DIR / 'pg/data/postmaster.pid').read_text().split('\n')[0])


def cpu(pid):
    """Seconds; none when the process is gone."""
    try:
        return sum(int(ticks) for ticks in (PROC / str(pid) / 'stat').read_text().rsplit(')', 1)[1].split()[11:13]) / TICK
    except OSError:
        return 0


def below(pid):
    """The processes that this one started, and those that they did."""
    try:
        # Each thread has children of its own.
        started = [int(child) for task in (PROC / f'{pid}/task').iterdir() for child in (task / 'children').read_text().split()]
    except OSError:
        started = []
    return started + [process for child in started for process in below(child)]


def databases(root):
    return [*below(root), POSTMASTER, *below(POSTMASTER)]


def busy():
    ticks = [int(ticks) for ticks in (PROC / 'stat').read_text().split('\n')[0].split()[1:9]]
    return (sum(ticks) - ticks[3] - ticks[4]) / TICK


def listener(port):
    """The process that listens on a port, by its socket."""
    lines = [line.split() for name in ('tcp', 'tcp6') for line in (PROC / 'net' / name).read_text().splitlines()[1:]]
    sockets = {f'socket:[{line[9]}]' for line in lines if line[3] == '0A' and int(line[1].rsplit(':', 1)[1], 16) == port}
    for process in PROC.glob('[0-9]*'):
        try:
            if any(os.readlink(file) in sockets for file in (process / 'fd').iterdir()):
                return int(process.name)
        except OSError:
            continue
    raise SystemExit(f'Nothing listens on port {port}.')


def memory(pid, kind):
    """MB of 1,000,000 bytes: Rss of a process alone; Pss where processes share, as a PostgreSQL's do, so that none counts twice."""
    try:
        lines = (PROC / str(pid) / 'smaps_rollup').read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 / 1e6 for line in lines if line.startswith(f'{kind}:')), 0)


def settle(root):
    """Waits until the server is done with what the one who asked waits for no longer, so that the next one does not pay for it."""
    end = time.time() + 60
    while time.time() < end:
        before = sum(map(cpu, [root, *databases(root)]))
        time.sleep(0.2)
        if sum(map(cpu, [root, *databases(root)])) - before <= 0.02:
            return


def load(server, query, connections, seconds):
    root = listener(server.port)
    # The catalogue's database is its own; that of the others is one.
    database = below(root) or [POSTMASTER, *below(POSTMASTER)]
    command = ['wrk', '-t1', f'-c{connections}', f'-d{seconds}s', '--timeout', '30s']
    command += ['-s', str(kit.KIT / 'post.lua'), kit.url(server, query)]
    bodies = {**os.environ, 'BODIES': str(kit.bodies(server, query))}
    if os.geteuid() == 0:
        command = ['nice', '-n', '-10', *command]  # wrk must never be the one that waits

    def spent():
        times = os.times()
        return time.time(), busy(), cpu(root), sum(map(cpu, databases(root))), times.children_user + times.children_system

    before = spent()
    output = subprocess.run(command, capture_output=True, text=True, check=True, env=bodies).stdout
    wall, all_cpu, server_cpu, database_cpu, wrk_cpu = (after - before for after, before in zip(spent(), before))
    told = next(line for line in output.splitlines() if line.startswith('RESULT'))
    requests, micros, p50, p99, errors = (int(figure) for figure in told.split()[1:])
    each = 1e6 / max(requests, 1)
    result = dict(
        server=server.name, query=query, connections=connections,
        rate=requests / (micros / 1e6), p50=p50 / 1e3, p99=p99 / 1e3, errors=errors,
        cpu=server_cpu * each, database_cpu=database_cpu * each, foreign=(all_cpu - server_cpu - database_cpu - wrk_cpu) / wall,
        memory=memory(root, 'Rss'), database_memory=sum(memory(pid, 'Pss') for pid in database))
    settle(root)
    return result


options = argparse.ArgumentParser(description=__doc__)
options.add_argument('--out', required=True)
options.add_argument('--rounds', type=int, required=True)
options.add_argument('--servers', help='comma-separated names from servers.tsv')
options.add_argument('--cells', required=True)
chosen = options.parse_args()
with open(chosen.out, 'a') as out:
    for number in range(chosen.rounds):
        for cell in chosen.cells.split():
            query, connections, seconds = map(int, cell.split(':'))
            for server in kit.servers(chosen.servers):
                if query in server.queries:
                    out.write(json.dumps({'round': number, **load(server, query, connections, seconds)}) + '\n')
                    out.flush()
