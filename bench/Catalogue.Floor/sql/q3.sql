with m as materialized (
  select o.id, o.title, o.summary, o.organisation_id, ts_rank(o.search, t.q) r
  from (select websearch_to_tsquery('dutch', $1) q) t, offers o where o.status = 1 and o.search @@ t.q
), p as (select * from m order by r desc, id limit 20)
select json_build_object('data', json_build_object('searchOffers', json_build_object('totalCount', (select count(*) from m),
  'nodes', (select coalesce(json_agg(json_build_object('id', p.id, 'title', p.title, 'summary', p.summary,
    'organisation', json_build_object('name', g.name)) order by p.r desc, p.id), '[]')
    from p join organisations g on g.id = p.organisation_id),
  'facets', (select coalesce(json_agg(json_build_object('themeId', t.id, 'name', t.name, 'count', f.c) order by f.c desc, t.id), '[]')
    from (select ot.theme_id, count(*) c from m join offer_themes ot on ot.offer_id = m.id group by 1) f
    join themes t on t.id = f.theme_id))))
