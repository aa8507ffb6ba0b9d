select json_build_object('data', json_build_object('offer', (
  select json_build_object('id', o.id, 'title', o.title, 'summary', o.summary, 'minAgeMonths', o.min_age_months,
    'maxAgeMonths', o.max_age_months, 'networks', o.networks, 'validFrom', o.valid_from, 'validUntil', o.valid_until,
    'updatedAt', o.updated_at,
    'organisation', (select json_build_object('id', g.id, 'name', g.name, 'city', g.city, 'website', g.website, 'email', g.email)
      from organisations g where g.id = o.organisation_id),
    'neighbourhoods', (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'city', x.city) order by x.id), '[]')
      from offer_neighbourhoods y join neighbourhoods x on x.id = y.neighbourhood_id where y.offer_id = o.id),
    'themes', (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'slug', x.slug) order by x.id), '[]')
      from offer_themes y join themes x on x.id = y.theme_id where y.offer_id = o.id),
    'sessions', (select coalesce(json_agg(json_build_object('id', s.id, 'weekday', s.weekday, 'startTime', s.start_time,
      'endTime', s.end_time, 'location', s.location) order by s.id), '[]') from sessions s where s.offer_id = o.id))
  from offers o where o.id = $1 and o.status = 1)))
