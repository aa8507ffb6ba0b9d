with m as materialized (
  select o.id, o.title, o.summary, o.organisation_id from offer_neighbourhoods n join offers o on o.id = n.offer_id
  where n.neighbourhood_id = $3 and o.status = 1 and $2 = any(o.networks) and o.min_age_months <= $1 and o.max_age_months >= $1
), p as (select * from m order by title, id limit 20)
select json_build_object('data', json_build_object('offers', json_build_object('totalCount', (select count(*) from m), 'nodes',
  (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'summary', p.summary,
    'organisation', json_build_object('name', g.name),
    'neighbourhoods', (select coalesce(json_agg(json_build_object('name', x.name) order by x.id), '[]')
      from offer_neighbourhoods y join neighbourhoods x on x.id = y.neighbourhood_id where y.offer_id = p.id),
    'themes', (select coalesce(json_agg(json_build_object('name', x.name) order by x.id), '[]')
      from offer_themes y join themes x on x.id = y.theme_id where y.offer_id = p.id))
    order by p.title, p.id), '[]') from p join organisations g on g.id = p.organisation_id))))
