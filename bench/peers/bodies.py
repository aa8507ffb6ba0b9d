#!/usr/bin/env python3
"""Writes request bodies, one JSON document a line, into BENCH_DIR/bodies/DIALECT/qN.txt: every file of queries/DIALECT crossed with the
values below. A body carries the variables that its query declares, no others."""
import json
import re

import kit

WORDS = ('dyslexie|faalangst|huiswerk begeleiding|autisme|zwemmen|bijles taal|rekenen toets|muziek theater|'
         'weerbaarheid pesten|coach mentor|nieuwkomers|stage beroep|kleuter lezen|techniek programmeren|koken|'
         'ouder opvoeding|bibliotheek|vakantie sport|spelling|dyscalculie').split('|')
place = kit.places()
published = kit.rows('select id from offers where status = 1 order by md5(id::text) limit 200')


def filtered(age, net, **rest):
    return {'age': age, 'months': age * 12, 'net': net, 'network': kit.NETWORKS[net], **rest}


VALUES = {
    'q1': [filtered(9, 1, nb=id, place=place[id]) for id in range(1, 101)],
    'q2': [{'id': id, 'offer': f'offer-{id}'} for id in published],
    'q3': [{'q': words} for words in WORDS],
    'q4': [filtered(age, net) for age in range(3, 16) for net in (1, 2, 3)],
    'q5': [{}],
}

for source in sorted((kit.KIT / 'queries').glob('*/q?.graphql')):
    query = ' '.join(source.read_text().split())
    declared = set(re.findall(r'\$(\w+):', query))
    lines = []
    for values in VALUES[source.stem]:
        variables = {name: value for name, value in values.items() if name in declared}
        lines.append(json.dumps({'query': query, **({'variables': variables} if variables else {})}))
    target = kit.BENCH_DIR / 'bodies' / source.parent.name / f'{source.stem}.txt'
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text('\n'.join(lines))
