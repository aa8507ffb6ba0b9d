with p as materialized (
  select o.id, o.title, o.summary, o.organisation_id from offers o
  where o.status = 1 and $2 = any(o.networks) and o.min_age_months <= $1 and o.max_age_months >= $1 order by o.title, o.id limit 100
), org as materialized (
  select g.id, json_build_object('id', g.id, 'name', g.name, 'offers',
    (select coalesce(json_agg(json_build_object('id', f.id, 'title', f.title, 'neighbourhoods',
      (select coalesce(json_agg(json_build_object('name', x.name) order by x.id), '[]')
        from offer_neighbourhoods y join neighbourhoods x on x.id = y.neighbourhood_id where y.offer_id = f.id))), '[]')
      from (select id, title from offers where organisation_id = g.id and status = 1 order by title, id limit 5) f)) j
  from organisations g where g.id in (select organisation_id from p)
)
select json_build_object('data', json_build_object('offers', json_build_object('nodes',
  (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'summary', p.summary, 'organisation', org.j,
    'themes', (select coalesce(json_agg(json_build_object('name', x.name) order by x.id), '[]')
      from offer_themes y join themes x on x.id = y.theme_id where y.offer_id = p.id))
    order by p.title, p.id), '[]') from p join org on org.id = p.organisation_id))))
