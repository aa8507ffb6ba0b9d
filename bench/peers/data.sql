-- psql -v n=20000: so many random offers, the same each time but for their dates, of 500 organisations in 300 neighbourhoods.
-- Dates follow from today: lists of the catalogue leave out what is over, and the peers know no such rule.
select setseed(0.42);
create temp table w(a text[]);
insert into w values (string_to_array('taal rekenen lezen spelling begeleiding huiswerk leerling ouder school klas leraar training '
  'cursus workshop sport muziek theater natuur techniek programmeren wetenschap kunst koken dans zwemmen voetbal welzijn gedrag '
  'aandacht autisme dyslexie dyscalculie faalangst weerbaarheid pesten vriendschap samenwerken communicatie zorg gezin opvoeding '
  'steun coach mentor bijles toets examen overgang kleuter peuter tiener jongere groep thuis wijk buurt bibliotheek speeltuin '
  'zomer winter vakantie avond middag gratis extra ondersteuning hulp advies plan methode spel spelen leren groeien ontdekken '
  'bouwen maken vertellen luisteren meertalig nieuwkomers inburgering stage beroep toekomst', ' '));
create temp table sw(a text[]);
insert into sw values (string_to_array('de het een van voor met op in aan bij om en of naar door tijdens samen voor alle jonge '
  'kinderen die willen kunnen leren', ' '));
create temp table c(a text[]);
insert into c values (string_to_array('Rotterdam Amsterdam Utrecht Leiden Delft Gouda Haarlem Breda Zwolle Arnhem', ' '));

insert into organisations
select i, 'Stichting ' || initcap(w.a[1+(random()*81)::int]) || ' ' || initcap(w.a[1+(random()*81)::int]) || ' ' || i,
  c.a[1+i%10], 'https://www.org' || i || '.example.nl', 'info@org' || i || '.example.nl'
from generate_series(1, 500) i, w, c;
insert into neighbourhoods
select i, initcap(w.a[1+(random()*81)::int]) || 'wijk ' || i, c.a[1+i%10] from generate_series(1, 300) i, w, c;
insert into themes select i, initcap(w.a[i*2]) || ' en ' || w.a[i*2+1], w.a[i*2] from generate_series(1, 30) i, w;

insert into offers(id, title, summary, min_age_months, max_age_months, networks, status, organisation_id,
  valid_from, valid_until, updated_at)
select i,
  initcap(w.a[1+(random()*81)::int]) || ' ' || sw.a[1+(random()*22)::int] || ' ' || w.a[1+(random()*81)::int] || ' '
    || w.a[1+(random()*81)::int] || ' ' || i,
  -- What names s and w is there to have the words drawn anew for each offer.
  (select initcap(string_agg(
      case when random() < 0.45 then sw.a[1+(random()*22)::int+0*g] else w.a[1+(random()*81)::int+0*g] end, ' ')) || '.'
    from generate_series(1, 28) g where s.i = s.i and w.a is not null),
  mn, mn + 24 + (random()*96)::int,
  (array['{1}','{2}','{3}','{1,2}','{1,3}','{1,2,3}']::text[])[1+floor(random()*6)::int]::smallint[],
  case when random() < 0.85 then 1 else 0 end, 1 + floor(random()*500)::int,
  current_date - 210 + (random()*200)::int, current_date + 400 + (random()*300)::int, now() - random()*100*interval '1 day'
from (select i, 24 + (random()*120)::int mn from generate_series(1, :n) i) s, w, sw;
insert into offer_neighbourhoods
select distinct i, 1 + floor(random()*300)::int from generate_series(1, :n) i, generate_series(1, 3);
insert into offer_themes select distinct i, 1 + floor(random()*30)::int from generate_series(1, :n) i, generate_series(1, 2);
insert into sessions
select (i-1)*2+k, i, 1 + floor(random()*5)::int, make_time(9+floor(random()*7)::int, 0, 0), make_time(17+floor(random()*3)::int, 30, 0),
  'Locatie ' || floor(random()*900)::int
from generate_series(1, :n) i, generate_series(1, 2) k;

create index on offers(organisation_id, title, id) where status = 1;
create index on offers(title, id) where status = 1;
create index on offers using gin(search);
create index on offers using gin(title gin_trgm_ops);
create index on offers using gin(networks);
create index on offers(status, min_age_months, max_age_months);
create index on offer_neighbourhoods(neighbourhood_id, offer_id);
create index on offer_themes(theme_id, offer_id);
create index on sessions(offer_id);
create index on offers(organisation_id);

-- PostGraphile makes fields of these: it finds no search and no facets in tables.
create function search_offers(q text) returns setof offers language sql stable as $$
  select o.* from offers o where o.status = 1 and o.search @@ websearch_to_tsquery('dutch', q)
  order by ts_rank(o.search, websearch_to_tsquery('dutch', q)) desc, o.id $$;
create type theme_facet as (theme_id int, name text, count bigint);
create function search_facets(q text) returns setof theme_facet language sql stable as $$
  select t.id, t.name, count(*) from offers o join offer_themes ot on ot.offer_id = o.id join themes t on t.id = ot.theme_id
  where o.status = 1 and o.search @@ websearch_to_tsquery('dutch', q) group by t.id, t.name order by 3 desc, 1 $$;
