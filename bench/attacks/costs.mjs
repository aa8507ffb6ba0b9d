// What a unit of cost takes of the processor, field by field, and the dearest request that the limit of cost allows of each. Weights are
// made for 200,000 offers: there is one value of the unit there from which no field is off by more than three times, so that the dearest unit
// takes at most nine times the cheapest. With fewer offers searching and counting take less.
import { costed, start } from './attack.mjs'

const [program, data] = process.argv.slice(2)
const OFF_BY = 3
const LIMIT = 100_000
const LARGE = 150_000
const WORDS = ['huiswerk', 'typlessen', 'voorlezen', 'ouders', 'taal', 'boekjes', 'school', 'begeleiding', 'nieuwkomers', 'weerbaarheid', 'sport', 'muziek', 'kleuters', 'bib', 'techniek']
const LIGHT = ['zoek', 'hulp', 'kind', 'plaats', 'nieuw', 'goed', 'komen', 'vragen', 'volgen', 'maken', 'leren', 'klas', 'zoon', 'dochter', 'helpen', 'wonen', 'eigen', 'gaan', 'neem', 'werkt']
const DIMENSIONS = ['AGE', 'NETWORKS', 'NEIGHBOURHOODS', 'MUNICIPALITIES', 'SCHOOLS', 'THEMES', 'LEVELS', 'TARGET_GROUPS', 'ORGANISATIONS', 'LANGUAGES', 'WEEKDAYS', 'MAX_PRICE']
let fresh = 0
let municipalities = []

/** Another one each time, so that nothing that is kept answers it. */
const text = () => `${WORDS[fresh % WORDS.length]} ${LIGHT[(fresh / WORDS.length | 0) % LIGHT.length]} ${LIGHT[fresh++ % LIGHT.length]}`
const age = () => `{range: {from: ${fresh % 9}, until: ${9 + (fresh++ % 9)}}}`
const municipality = () => municipalities[fresh++ % municipalities.length]
const cases = {
  'a page of 100, plain fields': () => `offers(first: 100, filter: {age: ${age()}, includeWithoutAge: true}) { nodes { id slug title summary status version organisation { name kind slug } themes { name slug } } }`,
  'offers': () => `offers(first: 1, filter: {age: ${age()}}) { totalCount }`,
  'search': () => `offers(search: "${text()}", first: 1) { totalCount }`,
  'search with what was found': () => `offers(search: "${text()}", first: 20) { edges { node { title } matches { field parts { text isMatch } } } }`,
  'facets': () => `offers(first: 1, filter: {age: ${age()}}) { facets(dimensions: ${DIMENSIONS[fresh % DIMENSIONS.length]}) { values(first: 1) { count } } }`,
  'all facets': () => `offers(first: 1, filter: {age: ${age()}}) { facets { values(first: 1) { count } } }`,
  'occurrences': () => `offers(first: 100, filter: {weekdays: [${['MONDAY', 'TUESDAY', 'FRIDAY'][fresh % 3]}], age: ${age()}}) { nodes { occurrences(from: "2026-09-01", to: "2028-08-31", first: 1) { start } last: occurrences(from: "2027-07-01", to: "2028-08-31", first: 20) { start } } }`,
  'suggest': () => `suggest(text: "${WORDS[fresh++ % WORDS.length].slice(0, 2 + fresh % 3)}", first: 8) { text }`,
  'offersFor': () => `offersFor(first: 1, profile: {age: {years: ${fresh++ % 12}}}) { totalCount }`,
  'fits': () => `offers(first: 1, filter: {fits: {age: {years: ${fresh++ % 12}}}}) { totalCount }`,
  'fits, all facets': () => `offers(first: 1, filter: {fits: {age: {years: ${fresh++ % 12}}}}) { facets { values(first: 1) { count } } }`,
  'coverage': () => `coverage(rows: AGE_BAND, columns: NETWORK, filter: {age: ${age()}}) { total }`,
  'coverage with its cells': () => `coverage(rows: THEME, columns: NEIGHBOURHOOD, municipality: "${municipality()}", filter: {age: ${age()}}) { cells { count } }`,
  'coverage with offers': () => `coverage(rows: THEME, columns: LEVEL, municipality: "${municipality()}", filter: {age: ${age()}}) { cells { offers(first: 1) { id } } }`,
  'neutrality': () => `neutrality(municipality: "${municipality()}") { paid networks { offers(first: 1) { id } } }`,
}

const server = await start(program, data, '--Limits:Cost', '100000000', '--Limits:Time', '00:05:00', '--Limits:Work:UnitsPerSecond', '0')
const failed = []
try {
  await server.searchable()
  municipalities = (await reply('{ municipalities { slug } }')).data.municipalities.map(one => one.slug)
  const rows = []
  for (const [name, field] of Object.entries(cases)) {
    const one = (await reply(operation(field, 1))).extensions.cost.fields
    const count = Math.max(1, Math.min(100, Math.floor(LIMIT / one)))
    await work(field, count, 3)
    const { seconds, cost, requests } = await work(field, count, 2)
    rows.push({ name, count, cost: one, milliseconds: seconds * 1e3 / requests / count, unit: seconds * 1e9 / cost, request: seconds * 1e3 / requests })
  }
  const units = rows.map(row => row.unit)
  const middle = Math.sqrt(Math.min(...units) * Math.max(...units))
  const offers = (await reply('{ offers(filter: {period: {}}, first: 1) { totalCount } }')).data.offers.totalCount
  console.log(`${offers.toLocaleString('en')} offers`)
  console.log('| field | cost of one | ms of one | ns for a unit | of the middle | so many in one request | ms of it |\n|---|--:|--:|--:|--:|--:|--:|')
  for (const { name, count, cost, milliseconds, unit, request } of rows) {
    console.log(`| ${name} | ${cost} | ${milliseconds.toFixed(3)} | ${unit.toFixed(0)} | ${(unit / middle).toFixed(2)} | ${count} | ${request.toFixed(1)} |`)
    if (offers >= LARGE && Math.max(unit / middle, middle / unit) > OFF_BY) failed.push(name)
  }
} finally {
  await server.stop()
}
if (failed.length > 0) {
  console.error(`Off by more than ${OFF_BY} times what they are priced at: ${failed.join(', ')}.`)
  process.exit(1)
}

/** Asks until the server has worked for so many seconds: until its code is compiled well, or until its clock, which is coarse, says enough. */
async function work(field, count, least) {
  const before = server.processor()
  let [cost, requests] = [0, 0]
  while (server.processor() - before < least) {
    cost += (await reply(operation(field, count))).extensions.cost.fields
    requests++
  }
  return { seconds: server.processor() - before, cost, requests }
}

function operation(field, count) {
  return `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field()}`).join(' ')} }`
}

async function reply(text) {
  const body = await costed(server.port, text)
  if (body.errors) throw new Error(JSON.stringify(body.errors).slice(0, 500))
  return body
}
