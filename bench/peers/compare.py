#!/usr/bin/env python3
"""Do all servers say the same? Every body of every question to every server, the first one's answers being the measure. Ids become
numbers, unordered lists become sets, and each schema's spelling becomes one; when an offer was last changed is left out, since an import
is a change. Exit code 1 when any answer differs.

The catalogue's search (question 3) is held against nobody's: it forgives typos and knows synonyms, so that it finds more. It must answer.
"""
import argparse
import json
import os
import sys
import urllib.request

import kit

DAYS = {'MONDAY': 1, 'TUESDAY': 2, 'WEDNESDAY': 3, 'THURSDAY': 4, 'FRIDAY': 5}
NUMBERS = {name: number for number, name in kit.NETWORKS.items()}


def post(url, body):
    headers = {'content-type': 'application/json', 'accept': 'application/json'}
    with urllib.request.urlopen(urllib.request.Request(url, body.encode(), headers)) as answer:
        text = answer.read()
    read = json.loads(text)
    if read.get('errors') or not read.get('data'):
        raise SystemExit(f'{url} does not answer {body}: {text.decode()[:600]}')
    return len(text), read['data']


def number(id):
    """offer-17, org-17 and 17 are one."""
    return int(str(id).rsplit('-', 1)[-1])


def city(of):
    return of['municipality']['name'] if 'municipality' in of else of['city']


def names(entries):
    return sorted(entry['name'] for entry in entries)


def brief(offer):
    return number(offer['id']), offer['title'], offer['summary']


def page(data):
    return data['offers']['totalCount'], [
        (*brief(offer), offer['organisation']['name'], names(offer['neighbourhoods']), names(offer['themes']))
        for offer in data['offers']['nodes']]


def detail(data):
    offer, organisation = data['offer'], data['offer']['organisation']
    contact = organisation.get('contact', organisation)
    if 'sessions' in offer:
        times = {(session['weekday'], session['startTime'][:5], session['endTime'][:5]) for session in offer['sessions']}
        locations = {session['location'] for session in offer['sessions']}
    else:
        times = {(DAYS[day], rule['starts'][:5], rule['ends'][:5]) for rule in offer['schedule']['rules'] for day in rule['days']}
        locations = {place['name'] for place in offer['places']}
    return (
        *brief(offer), offer['minAgeMonths'], offer['maxAgeMonths'], {NUMBERS.get(network, network) for network in offer['networks']},
        offer['validFrom'], offer['validUntil'],
        number(organisation['id']), organisation['name'], city(organisation), contact['website'], contact['email'],
        sorted((place['name'], city(place)) for place in offer['neighbourhoods']), names(offer['themes']), times, locations)


def found(data):
    # PostGraphile's facets stand beside its search, not in it, and its counts are text.
    facets = data.get('facets') or data['searchOffers'].get('facets') or []
    search = data['searchOffers']
    return (
        search['totalCount'], [(*brief(offer), offer['organisation']['name']) for offer in search['nodes']],
        [(facet['themeId'], facet['name'], int(facet['count'])) for facet in facets])


def levels(data):
    return [
        (*brief(offer), names(offer['themes']), number(offer['organisation']['id']), offer['organisation']['name'],
         [(number(other['id']), other['title'], names(other['neighbourhoods'])) for other in offer['organisation']['offers']])
        for offer in data['offers']['nodes']]


MEANINGS = {1: page, 2: detail, 3: found, 4: levels, 5: lambda data: data}

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument('--servers', help='comma-separated names from servers.tsv')
servers = kit.servers(options.parse_args().servers)
differences = 0
for query, meaning in MEANINGS.items():
    measure = None
    for server in (server for server in servers if query in server.queries):
        bodies = kit.bodies(server, query).read_text().splitlines()
        answers = [post(kit.url(server, query), body) for body in bodies]
        size = sum(size for size, _ in answers) // len(bodies)
        if query == 3 and server.bodies == 'catalogue':
            print(f'Q{query} {server.name:13} {len(bodies)} answered, not compared, {size} bytes on average')
            continue
        # What another size of catalogue answers cannot be held against this one.
        if server.name == 'catalogue-20k':
            continue
        meanings = [meaning(data) for _, data in answers]
        measure = measure or meanings
        equal = sum(this == that for this, that in zip(meanings, measure))
        differences += equal < len(bodies)
        print(f'Q{query} {server.name:13} {equal} of {len(bodies)} equal, {size} bytes on average')
        if equal < len(bodies):
            this, that = next((str(this), str(that)) for this, that in zip(meanings, measure) if this != that)
            shown = slice(max(0, len(os.path.commonprefix([this, that])) - 60), None)
            print(f'   first difference: {this[shown][:300]}\n   in place of:      {that[shown][:300]}')
sys.exit(1 if differences else 0)
