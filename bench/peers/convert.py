#!/usr/bin/env python3
"""The offers in PostgreSQL as a file to import: convert.py FILE.json, for `import FILE.json --apply` on an empty data folder.
Ids become slugs: offer-17, org-3, CITY-NAME for a neighbourhood."""
import json
import sys

import kit

DAYS = {1: 'MONDAY', 2: 'TUESDAY', 3: 'WEDNESDAY', 4: 'THURSDAY', 5: 'FRIDAY'}
PROVENANCE = {'kind': 'EXAMPLE', 'sources': [], 'note': 'Voorbeeld om te meten'}
OFFERS = """select json_build_object('o', to_jsonb(o) - 'search',
  'n', (select json_agg(neighbourhood_id order by 1) from offer_neighbourhoods x where x.offer_id = o.id),
  't', (select json_agg(theme_id order by 1) from offer_themes x where x.offer_id = o.id),
  's', (select json_agg(row_to_json(s) order by s.id) from sessions s where s.offer_id = o.id)) from offers o order by o.id"""

neighbourhoods = kit.rows('select row_to_json(n) from neighbourhoods n order by id')
organisations = kit.rows('select row_to_json(o) from organisations o order by id')
themes = kit.rows('select row_to_json(t) from themes t order by id')
place = kit.places()
city = {row['id']: kit.slug(row['city']) for row in neighbourhoods}
# The rows have one slug twice where a word is drawn twice; here each is one theme's.
theme = {row['id']: f"{kit.slug(row['slug'])}-{row['id']}" for row in themes}


def offer(row):
    of, areas = row['o'], {}
    for neighbourhood in row['n'] or []:
        areas.setdefault(city[neighbourhood], []).append(place[neighbourhood])
    return {
        'slug': f"offer-{of['id']}", 'title': of['title'], 'summary': of['summary'], 'organisation': f"org-{of['organisation_id']}",
        'themes': [theme[id] for id in row['t'] or []], 'targetGroups': ['PUPILS'], 'levels': ['PRIMARY'],
        'minAgeMonths': of['min_age_months'], 'maxAgeMonths': of['max_age_months'],
        'networks': [kit.NETWORKS[network] for network in of['networks']],
        'areas': [{'municipality': name, 'neighbourhoods': slugs} for name, slugs in areas.items()], 'languages': ['nl'],
        'places': [{'kind': 'ADDRESS', 'name': name} for name in dict.fromkeys(session['location'] for session in row['s'])],
        'schedule': {'rules': [{'days': [DAYS[session['weekday']]], 'starts': session['start_time'][:5], 'ends': session['end_time'][:5]}
                               for session in row['s']]},
        'validFrom': of['valid_from'], 'validUntil': of['valid_until'],
        'status': 'PUBLISHED' if of['status'] == 1 else 'DRAFT', 'provenance': PROVENANCE}


cities = sorted({row['city'] for row in organisations + neighbourhoods})
catalogue = {
    'municipalities': [{'slug': kit.slug(name), 'name': name, 'nisCode': f'9{number:04d}', 'formedFrom': [], 'provenance': PROVENANCE}
                       for number, name in enumerate(cities)],
    'neighbourhoods': [{'slug': place[row['id']], 'name': row['name'], 'kind': 'DEELGEMEENTE', 'municipality': city[row['id']],
                        'borders': [], 'provenance': PROVENANCE} for row in neighbourhoods],
    'schools': [],
    'organisations': [{'slug': f"org-{row['id']}", 'name': row['name'], 'kind': 'EXTERNAL', 'type': 'ASSOCIATION',
                       'municipality': kit.slug(row['city']), 'contact': {'email': row['email'], 'website': row['website']},
                       'provenance': PROVENANCE} for row in organisations],
    'themes': [{'slug': theme[row['id']], 'name': row['name'], 'provenance': PROVENANCE} for row in themes],
    'platforms': [],
    'offers': [offer(row) for row in kit.rows(OFFERS)],
}
with open(sys.argv[1], 'w') as file:
    json.dump(catalogue, file)
