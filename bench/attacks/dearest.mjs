// The ten dearest requests that the limit of cost allows, found by a search over the schema: every field of Query with every value of its
// arguments that the table below has, every filter by itself and in pairs, every order, at the depths and page sizes that the limit allows,
// as often in one request as it allows. Told is the processor time of each, and the run fails when one takes more than is allowed.
import { costed, start } from './attack.mjs'

const [program, data] = process.argv.slice(2)
const LIMIT = 100_000
const ALIASES = 200
const ALLOWED = offers => offers >= 150_000 ? 1000 : 250
const LEAST = 0.3
let fresh = 0

const server = await start(program, data, '--Limits:Cost', '1000000000', '--Limits:Time', '00:05:00', '--Limits:KeptAnswerBytes', '0', '--Limits:Work:UnitsPerSecond', '0')
const reply = text => costed(server.port, text)
try {
  await server.searchable()
  const sample = (await reply(`{ offers(first: 100) { totalCount nodes { id slug title languages themes { slug } organisation { slug } schools { slug } neighbourhoods { slug } } }
    municipalities { slug } themes { slug } schools(first: 100) { nodes { slug } } organisations(first: 100) { nodes { slug } } }`)).data
  const pick = list => list[fresh++ % list.length]
  const slugs = {
    municipality: sample.municipalities.map(one => one.slug), theme: sample.themes.map(one => one.slug), school: sample.schools.nodes.map(one => one.slug),
    organisation: sample.organisations.nodes.map(one => one.slug), neighbourhood: [...new Set(sample.offers.nodes.flatMap(one => one.neighbourhoods.map(place => place.slug)))],
  }
  const words = [...new Set(sample.offers.nodes.flatMap(one => one.title.split(/\W+/)).filter(word => word.length > 3))]
  const some = (list, count) => JSON.stringify(Array.from({ length: count }, () => pick(list)))
  const filters = {
    age: () => `age: {range: {from: ${fresh % 9}, until: ${9 + fresh++ % 9}}}, includeWithoutAge: true`,
    networks: () => `networks: [${pick(['GO', 'OGO', 'VGO'])}]`,
    neighbourhoods: () => `neighbourhoods: ${some(slugs.neighbourhood, 3)}, nearby: true`,
    municipalities: () => `municipalities: ${some(slugs.municipality, 2)}`,
    schools: () => `schools: ${some(slugs.school, 20)}`,
    themes: () => `themes: ${some(slugs.theme, 5)}`,
    organisations: () => `organisations: ${some(slugs.organisation, 20)}`,
    weekdays: () => `weekdays: [${pick(['MONDAY', 'TUESDAY', 'WEDNESDAY'])}], timeOfDay: {from: "${10 + fresh++ % 8}:00", until: "20:00"}`,
    period: () => `period: {from: "2026-0${1 + fresh % 9}-01", until: "2027-0${1 + fresh++ % 9}-01"}`,
    maxPrice: () => `maxPrice: ${fresh++ % 50}.${fresh % 100}`,
    fits: () => `fits: {age: {years: ${fresh++ % 17}}, neighbourhood: "${pick(slugs.neighbourhood)}", school: "${pick(slugs.school)}", interests: ${some(slugs.theme, 5)}}`,
    near: () => `near: {latitude: 50.${8000 + fresh % 1000}, longitude: 5.${2000 + fresh++ % 1000}, metres: ${30000 + fresh % 50000}}`,
  }
  const names = Object.keys(filters)
  const filter = (...some) => `filter: {${some.map(name => filters[name]()).join(', ')}}`
  const deep = 'nodes { title organisation { offers(first: 20) { title schools { name } themes { name } } } schools { neighbourhood { schools { name } } } }'
  const cases = { 'plain list': () => `offers(first: 100, ${filter('age')}) { nodes { title summary description organisation { name } themes { name } schools { name } neighbourhoods { name } occurrences(from: "2026-09-01", to: "2027-06-30", first: 20) { start } } }` }
  for (const name of names) {
    cases[`filter ${name}`] = () => `offers(first: 1, ${filter(name)}) { totalCount }`
    cases[`filter ${name}, all facets`] = () => `offers(first: 1, ${filter(name)}) { facets { values(first: 50) { count } } }`
    for (const other of names.slice(names.indexOf(name) + 1)) cases[`filters ${name} and ${other}`] = () => `offers(first: 1, ${filter(name, other)}) { totalCount }`
  }
  for (const order of ['TITLE', 'UPDATED', 'START']) cases[`order ${order}, last`] = () => `offers(last: 100, orderBy: {field: ${order}}, ${filter('age')}) { nodes { id } }`
  cases['order DISTANCE'] = () => `offers(first: 1, orderBy: {field: DISTANCE}, ${filter('near')}) { edges { distanceMetres } }`
  for (let count = 1; count <= 12; count += 3) {
    const text = () => Array.from({ length: count }, () => pick(words)).join(' ')
    cases[`search of ${count} words`] = () => `offers(first: 1, search: "${text()} ${fresh++ % 99}") { totalCount }`
    cases[`search of ${count} words, matches`] = () => `offers(first: 20, search: "${text()} ${fresh++ % 99}") { edges { matches { parts { text } } } }`
    cases[`search of ${count} typos`] = () => `offers(first: 1, search: "${text().split(' ').map(word => word.slice(0, 3) + 'q' + word.slice(4)).join(' ')}") { totalCount }`
    cases[`search of ${count} beginnings, all facets`] = () => `offers(first: 1, search: "${text().split(' ').map(word => word.slice(0, 2 + fresh++ % 3)).join(' ')}") { facets { values(first: 1) { count } } }`
    cases[`suggest ${count} words`] = () => `suggest(text: "${text().split(' ').map(word => word.slice(0, 1 + fresh++ % 4)).join(' ')}", first: 20) { text parts { text } }`
  }
  cases['deep lists'] = () => `offers(first: 20, ${filter('age')}) { ${deep} }`
  cases['offersFor'] = () => `offersFor(first: 1, profile: {age: {years: ${fresh++ % 17}}, neighbourhood: "${pick(slugs.neighbourhood)}", school: "${pick(slugs.school)}", homeLanguage: "tr", interests: ${some(slugs.theme, 5)}}) { totalCount }`
  cases['offersFor, reasons'] = () => `offersFor(first: 100, profile: {age: {years: ${fresh++ % 17}}, network: GO, municipality: "${pick(slugs.municipality)}"}) { nodes { reasons { sentence } } }`
  const dimensions = ['AGE_BAND', 'NETWORK', 'NEIGHBOURHOOD', 'THEME', 'LEVEL', 'TARGET_GROUP']
  for (const rows of dimensions) {
    for (const columns of dimensions) {
      if (rows === columns) continue
      cases[`coverage ${rows} by ${columns}`] = () => `coverage(rows: ${rows}, columns: ${columns}, municipality: "${pick(slugs.municipality)}", ${filter('age')}) { cells { count } rows { count } }`
    }
  }
  cases['coverage, offers of cells'] = () => `coverage(rows: THEME, columns: LEVEL, municipality: "${pick(slugs.municipality)}", ${filter('age')}) { cells { offers(first: 3) { id } } }`
  cases['neutrality'] = () => `neutrality(municipality: "${pick(slugs.municipality)}") { paid networks { count offers(first: 1) { id } } }`
  cases['organisations with offers'] = () => `organisations(first: 100) { nodes { name offers(first: ${1 + fresh++ % 20}) { title } } }`
  cases['schools with offers'] = () => `schools(first: 100) { nodes { name offers(first: ${1 + fresh++ % 20}) { title } } }`
  cases['neighbourhoods'] = () => `municipalities { neighbourhoods { name schools { name } } }`
  cases['changes'] = () => `changes(first: ${50 + fresh++ % 50}) { changes { id node { id } } }`

  // Until what all have in common is compiled well.
  for (let time = 0; time < 30; time++) await reply(`{ ${Array.from({ length: 16 }, (_, at) => `a${at}: ${cases['plain list']()}`).join(' ')} }`)
  const rows = []
  for (const [name, field] of Object.entries(cases)) {
    const first = await reply(`{ a: ${field()} }`)
    if (first.errors) throw new Error(`${name}: ${first.errors[0].message}`)
    const one = first.extensions.cost.fields
    const count = Math.max(1, Math.min(ALIASES, Math.floor(LIMIT / one)))
    if (one > LIMIT) continue
    let [seconds, requests] = [0, 0]
    for (let round = 0; round < 2; round++) {
      const before = server.processor()
      requests = 0
      while (server.processor() - before < LEAST) {
        await reply(`{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field()}`).join(' ')} }`)
        requests++
      }
      seconds = server.processor() - before
    }
    rows.push({ name, count, one, milliseconds: seconds * 1e3 / requests })
  }
  const offers = (await reply('{ offers(filter: {period: {}}, first: 1) { totalCount } }')).data.offers.totalCount
  const most = ALLOWED(offers)
  console.log(`${offers.toLocaleString('en')} offers, ${rows.length} kinds of requests, each as often as its cost allows\n| the ten dearest | so many in one request | cost of one | ms of processor |\n|---|--:|--:|--:|`)
  for (const row of rows.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10)) console.log(`| ${row.name} | ${row.count} | ${row.one} | ${row.milliseconds.toFixed(0)} |`)
  if (rows[0].milliseconds > most) {
    console.error(`More than ${most} ms of processor in one request.`)
    process.exitCode = 1
  }
} finally {
  await server.stop()
}
