#!/usr/bin/env python3
"""The runs of one file as Markdown: medians over the rounds, and what the goals ask. Ratios are of one round, and their median is taken."""
import collections
import json
import os
import statistics
import sys

with open(sys.argv[1]) as lines:
    runs = [json.loads(line) for line in lines]
offers = int(os.environ['OFFERS'])
names = list(dict.fromkeys(run['server'] for run in runs))
cells = collections.defaultdict(list)
for run in runs:
    cells[run['query'], run['connections'], run['server']].append(run)
asked = sorted({cell[:2] for cell in cells})


def median(group, value):
    return statistics.median(map(value, group))


def spent(run):
    return run['cpu'] + run['database_cpu']


def table(title, value, foreign=False):
    print(f'\n| {title} | {" | ".join(names)} |{" cores that others used |" if foreign else ""}')
    print(f'|---|{"--:|" * (len(names) + foreign)}')
    for query, connections in asked:
        row = [value(cells[query, connections, name]) if cells[query, connections, name] else '' for name in names]
        if foreign:
            row.append(f'{median([run for name in names for run in cells[query, connections, name]], lambda run: run["foreign"]):.2f}')
        print(f'| Q{query}, {connections} connections | {" | ".join(row)} |')


def ratio(above, below, value, query, connections):
    """Of what both did in the same round; nothing where one of them was not asked."""
    pairs = zip(cells[query, connections, above], cells[query, connections, below])
    ratios = [value(this) / value(that) for this, that in pairs if value(that)]
    return f'{statistics.median(ratios):.2f}' if ratios else ''


table('answers a second', lambda group: f'{median(group, lambda run: run["rate"]):,.0f}', foreign=True)
table('processor time of an answer, database included, µs', lambda group: f'{median(group, spent):,.0f}')
table('time to an answer, ms: median, 99th of 100',
      lambda group: ', '.join(f'{median(group, lambda run: run[key]):.1f}' for key in ('p50', 'p99')))

print('\n| resident after a run, MB | ' + ' | '.join(names) + ' |')
print(f'|---|{"--:|" * len(names)}')
for title, key in ('the process alone', 'memory'), ('its database', 'database_memory'):
    groups = [[run[key] for run in runs if run['server'] == name] for name in names]
    print(f'| {title}: median, most | {" | ".join(f"{statistics.median(group):.0f}, {max(group):.0f}" for group in groups)} |')

print(f'\n{offers:,} offers, rounds: {max(run["round"] for run in runs) + 1}.')

print('\n| goal | connections | by answers a second | by processor time |')
print('|---|--:|--:|--:|')
for query, what, goal, other in (
        (1, 'filtered list', 'at least 0.5 of sending the same bytes', 'bytes'),
        (1, 'filtered list', 'at least 25 times Mercurius', 'mercurius'),
        (2, 'detail', 'at least 0.6 of sending the same bytes', 'bytes'),
        (4, 'page of 100, three levels', 'at least 25 times Mercurius', 'mercurius'),
        (1, 'filtered list', "the small catalogue's time at most 1.3 times", 'catalogue-20k')):
    for connections in sorted({cell[1] for cell in asked if cell[0] == query and cells[(*cell, other)] and cells[(*cell, 'catalogue')]}):
        # Of 20,000 and 200,000 offers it is the time that is compared, of two servers what they do in it.
        ours, theirs = (other, 'catalogue') if other == 'catalogue-20k' else ('catalogue', other)
        print(f'| {what}: {goal} | {connections} | {ratio(ours, theirs, lambda run: run["rate"], query, connections)} '
              f'| {ratio(theirs, ours, spent, query, connections)} |')
limit = 200 if offers == 20_000 else 650
resident = [run['memory'] for run in runs if run['server'] == 'catalogue']
if resident:
    print(f'| resident: at most {limit} MB, the process alone | | {statistics.median(resident):.0f} MB, at most {max(resident):.0f} MB | |')

failed = {name: sum(run['errors'] for run in runs if run['server'] == name) for name in names}
if any(failed.values()):
    counts = ', '.join(f'{name} {count:,}' for name, count in failed.items() if count)
    sys.exit(f'Requests failed, and figures of servers that refuse say nothing: {counts}.')
