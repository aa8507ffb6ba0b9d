'use strict';
// The catalogue for the hand-written Node peers: schema text and one prepared statement per level. Each peer hands in its own pg.
const sdl = `
type Query {
  offers(age: Int!, network: Int!, neighbourhood: Int, first: Int!): OfferConnection!
  offer(id: Int!): Offer
  searchOffers(q: String!, first: Int!): SearchResult!
}
type OfferConnection { totalCount: Int! nodes: [Offer!]! }
type SearchResult { totalCount: Int! nodes: [Offer!]! facets: [ThemeFacet!]! }
type ThemeFacet { themeId: Int! name: String! count: Int! }
type Offer {
  id: Int! title: String! summary: String! minAgeMonths: Int! maxAgeMonths: Int! networks: [Int!]!
  validFrom: String validUntil: String updatedAt: String!
  organisation: Organisation! neighbourhoods: [Neighbourhood!]! themes: [Theme!]! sessions: [Session!]!
}
type Organisation { id: Int! name: String! city: String! website: String email: String offers(first: Int!): [Offer!]! }
type Neighbourhood { id: Int! name: String! city: String! }
type Theme { id: Int! name: String! slug: String! }
type Session { id: Int! weekday: Int! startTime: String! endTime: String! location: String! }
`;

module.exports = ({ Pool, types }) => {
  types.setTypeParser(types.builtins.INT8, Number);
  const pool = new Pool({ max: 16, idleTimeoutMillis: 0 }); // address from PGHOST, PGPORT, PGUSER, PGDATABASE
  const rows = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  const columns = 'o.id, o.title, o.summary, o.organisation_id';
  const matches = 'o.status = 1 and $2 = any(o.networks) and o.min_age_months <= $1 and o.max_age_months >= $1';

  const group = (found, keys, key) => {
    const lists = new Map(keys.map(k => [k, []]));
    for (const row of found) lists.get(row[key]).push(row);
    return keys.map(k => lists.get(k));
  };

  // Without a neighbourhood or a total, walking the title index and stopping at the limit is the best plan. With either,
  // the filter is materialised first: left to itself the planner walks the whole title index (seconds at 200,000 offers).
  const offers = async ({ age, network, neighbourhood, first }, withTotal) => {
    const values = [age * 12, network, first];
    if (!neighbourhood && !withTotal) {
      return { nodes: await rows('page', `select ${columns} from offers o where ${matches} order by o.title, o.id limit $3`, values) };
    }
    if (neighbourhood) values.push(neighbourhood);
    const from = neighbourhood
      ? 'offer_neighbourhoods n join offers o on o.id = n.offer_id where n.neighbourhood_id = $4 and'
      : 'offers o where';
    const nodes = await rows(neighbourhood ? 'counted-page-in' : 'counted-page',
      `with m as materialized (select ${columns} from ${from} ${matches})
       select m.*, (select count(*) from m) total from m order by m.title, m.id limit $3`, values);
    return { totalCount: nodes[0]?.total ?? 0, nodes };
  };

  const offer = async id => (await rows('offer',
    `select ${columns}, o.min_age_months "minAgeMonths", o.max_age_months "maxAgeMonths", o.networks, o.valid_from::text "validFrom",
       o.valid_until::text "validUntil", o.updated_at::text "updatedAt"
     from offers o where id = $1 and status = 1`, [id]))[0] ?? null;

  const search = async (q, first) => {
    const nodes = await rows('search',
      `select ${columns}, count(*) over() total from offers o, websearch_to_tsquery('dutch', $1) t
       where o.status = 1 and o.search @@ t order by ts_rank(o.search, t) desc, o.id limit $2`, [q, first]);
    return { q, totalCount: nodes[0]?.total ?? 0, nodes };
  };

  const facets = q => rows('facets',
    `select t.id "themeId", t.name, count(*) from offers o join offer_themes ot on ot.offer_id = o.id join themes t on t.id = ot.theme_id
     where o.status = 1 and o.search @@ websearch_to_tsquery('dutch', $1) group by t.id, t.name order by 3 desc, 1`, [q]);

  const organisations = async ids => {
    const found = await rows('organisations', 'select id, name, city, website, email from organisations where id = any($1)', [ids]);
    const byId = new Map(found.map(row => [row.id, row]));
    return ids.map(id => byId.get(id));
  };

  const neighbourhoods = async ids => group(await rows('neighbourhoods',
    `select y.offer_id, x.id, x.name, x.city from offer_neighbourhoods y join neighbourhoods x on x.id = y.neighbourhood_id
     where y.offer_id = any($1) order by x.id`, [ids]), ids, 'offer_id');

  const themes = async ids => group(await rows('themes',
    `select y.offer_id, x.id, x.name, x.slug from offer_themes y join themes x on x.id = y.theme_id
     where y.offer_id = any($1) order by x.id`, [ids]), ids, 'offer_id');

  const sessions = async ids => group(await rows('sessions',
    `select offer_id, id, weekday, start_time "startTime", end_time "endTime", location from sessions
     where offer_id = any($1) order by id`, [ids]), ids, 'offer_id');

  const organisationOffers = async (ids, first) => group(await rows('organisation-offers',
    `select x.* from unnest($1::int[]) k cross join lateral
       (select ${columns} from offers o where o.organisation_id = k and o.status = 1 order by o.title, o.id limit $2) x`,
    [ids, first]), ids, 'organisation_id');

  const wantsTotal = info => info.fieldNodes[0].selectionSet.selections.some(s => s.name?.value === 'totalCount');

  return { sdl, offers, offer, search, facets, organisations, neighbourhoods, themes, sessions, organisationOffers, wantsTotal };
};
