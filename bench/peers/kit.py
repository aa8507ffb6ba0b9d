"""What the Python scripts share: where things are, the table of servers, and how the catalogue spells what the rows hold."""
import collections
import json
import os
import pathlib
import re
import subprocess

KIT = pathlib.Path(os.environ['KIT'])
BENCH_DIR = pathlib.Path(os.environ['BENCH_DIR'])
NETWORKS = {1: 'GO', 2: 'OGO', 3: 'VGO'}
Server = collections.namedtuple('Server', 'name port path bodies queries')


def servers(names=None):
    """The rows of servers.tsv that run; a list of names (comma-separated) chooses and orders."""
    table = {}
    for line in (KIT / 'servers.tsv').read_text().splitlines()[1:]:
        name, port, path, bodies, queries = line.split('\t')[:5]
        table[name] = Server(name, int(port), path, bodies, {int(query) for query in queries})
    if os.environ['OFFERS'] == '20000':
        del table['catalogue-20k']
    names = names.split(',') if names else list(table)
    unknown = [name for name in names if name not in table]
    if unknown:
        raise SystemExit(f'Not in servers.tsv: {", ".join(unknown)}. Known: {", ".join(table)}.')
    return [table[name] for name in names]


def url(server, query):
    return f'http://127.0.0.1:{server.port}{server.path.replace("{q}", str(query))}'


def bodies(server, query):
    return BENCH_DIR / 'bodies' / server.bodies / f'q{query}.txt'


def rows(sql):
    """What a statement returns that makes one JSON document a row."""
    command = [os.path.join(os.environ['PGBIN'], 'psql'), '-XAtc', sql]
    return [json.loads(line) for line in subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()]


def slug(text):
    return re.sub(r'[^a-z0-9]+', '-', text.lower()).strip('-')


def places():
    """The slug of each neighbourhood, by id."""
    return {row['id']: f"{slug(row['city'])}-{slug(row['name'])}" for row in rows('select row_to_json(n) from neighbourhoods n')}
