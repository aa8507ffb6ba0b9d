// Whether the work of some becomes the waiting time of others: the time of a list and of a staff member's mutation, first alone, then while three
// attackers of each kind, each with its own address, send the dearest requests that they may as fast as they can.
import { execFileSync } from 'node:child_process'
import { ask, pause, query, start } from './attack.mjs'

const [program, data] = process.argv.slice(2)
const OF_KIND = 3
const CONNECTIONS = 8
const LISTS = 600
const MUTATIONS = 100
const words = ['huiswerk', 'typlessen', 'voorlezen', 'ouders', 'taal', 'boekjes', 'school', 'begeleiding', 'nieuwkomers', 'weerbaarheid', 'sport', 'muziek']
let fresh = 0
const times = (count, field) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field()}`).join(' ')} }`
const kinds = {
  'searches': () => times(9, () => `offers(search: "${words[fresh % 12]} ${words[(fresh++ / 12 | 0) % 12]} ${fresh % 99}", first: 1) { totalCount }`),
  'suggest': () => times(200, () => `suggest(text: "${words[fresh % 12].slice(0, 1 + fresh++ % 4)}", first: 8) { text }`),
  'offersFor': () => times(2, () => `offersFor(first: 1, profile: {age: {years: ${fresh++ % 17}}}) { totalCount }`),
  'facets': () => times(2, () => `offers(first: 1, filter: {age: {range: {from: ${fresh % 9}, until: ${9 + fresh++ % 9}}}}) { facets { values(first: 1) { count } } }`),
  'distances': () => times(4, () => `offers(first: 1, orderBy: {field: DISTANCE}, filter: {near: {latitude: 50.8${fresh % 1000}, longitude: 5.2${fresh++ % 1000}, metres: 90000}}) { totalCount }`),
}
process.env.ASPNETCORE_ENVIRONMENT = 'Development'
process.env.DOTNET_ENVIRONMENT = 'Development'
const token = execFileSync('dotnet', [`${program}/Catalogue.Api.dll`, 'token', '--role', 'administrator', '--Catalogue:DataFolder', data]).toString().trim().split('\n').at(-1)
const authorization = { Authorization: token.startsWith('Bearer ') ? token : `Bearer ${token}` }
const server = await start(program, data)
const told = {}
let isOver = false
try {
  await server.searchable()
  const offers = JSON.parse(body(await ask(server.port, { body: query('{ offers(first: 50) { nodes { slug } } }') }))).data.offers.nodes.map(one => one.slug)
  const list = () => query(`{ offers(first: 20, filter: {age: {years: ${fresh % 12}}, weekdays: [${['MONDAY', 'TUESDAY', 'FRIDAY'][fresh++ % 3]}]}) { totalCount nodes { title summary organisation { name } } } }`)
  const mutation = () => query(`mutation { updateOffer(input: {offer: "${offers[fresh++ % offers.length]}", content: {eligibility: "Voor wie ${fresh}"}}) { userErrors { code } } }`)
  const measure = async (count, text, headers) => {
    const all = []
    for (let at = 0; at < count; at++) {
      const began = performance.now()
      const answer = await ask(server.port, { body: text(), headers })
      if (answer.status !== 200) throw new Error(answer.text)
      all.push(performance.now() - began)
    }
    all.sort((a, b) => a - b)
    return { median: all[count >> 1], p99: all[Math.floor(count * 0.99)] }
  }
  const row = (name, alone, amid) => console.log(`| ${name} | ${alone.median.toFixed(1)} | ${alone.p99.toFixed(1)} | ${amid.median.toFixed(1)} | ${amid.p99.toFixed(1)} |`)
  await measure(LISTS, list)
  await measure(MUTATIONS * 3, mutation, authorization)
  await pause(5)
  const alone = [await measure(LISTS, list), await measure(MUTATIONS, mutation, authorization)]
  const attackers = Object.values(kinds).flatMap((kind, at) => Array.from({ length: OF_KIND }, (_, number) => `127.0.0.${2 + at * OF_KIND + number}`)
    .flatMap(from => Array.from({ length: CONNECTIONS }, () => attack(kind, from))))
  await pause(2)
  const before = server.processor()
  const began = performance.now()
  const amid = [await measure(LISTS, list), await measure(MUTATIONS, mutation, authorization)]
  const share = (server.processor() - before) / (performance.now() - began) * 1000
  isOver = true
  await Promise.all(attackers)
  console.log(`${attackers.length} connections of ${attackers.length / CONNECTIONS} attackers, ${share.toFixed(2)} processors busy, answers by status: ${JSON.stringify(told)}\n| milliseconds | alone: median | p99 | amid attackers: median | p99 |\n|---|--:|--:|--:|--:|`)
  row('a list of 20', alone[0], amid[0])
  row('a staff mutation', alone[1], amid[1])
} finally {
  isOver = true
  await server.stop()
}

/** Sends one request after the other; one that is refused waits as it was told to, a second at most, to go on attacking. */
async function attack(kind, from) {
  while (!isOver) {
    const answer = await ask(server.port, { body: query(kind()), from })
    told[answer.status] = (told[answer.status] ?? 0) + 1
    if (answer.status !== 200) await pause(1)
  }
}

function body(answer) {
  return answer.text.slice(answer.text.indexOf('{'), answer.text.lastIndexOf('}') + 1)
}
