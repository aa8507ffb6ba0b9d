// The attackers of fair.mjs, in a process of their own: its clock is not to be theirs. Usage: node attackers.mjs PORT CLIENTS-OF-KIND CONNECTIONS
// Ends with its input, and tells how many answers of each status it got.
import { ask, pause, query } from './attack.mjs'

const [port, ofKind, connections] = process.argv.slice(2).map(Number)
const words = ['huiswerk', 'typlessen', 'voorlezen', 'ouders', 'taal', 'boekjes', 'school', 'begeleiding', 'nieuwkomers', 'weerbaarheid', 'sport', 'muziek']
const told = {}
let fresh = 0
let isOver = false
const letters = () => String.fromCharCode(97 + fresh % 26, 97 + (fresh / 26 | 0) % 26)
const times = (count, field) => `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field()}`).join(' ')} }`
const kinds = {
  'searches': () => times(9, () => `offers(search: "${words[fresh % 12]} ${words[(fresh++ / 12 | 0) % 12]} ${letters()}", first: 1) { totalCount }`),
  'suggest': () => times(200, () => `suggest(text: "${words[fresh % 12].slice(0, 1 + fresh++ % 4)} ${letters()[0]}", first: 8) { text }`),
  'offersFor': () => times(2, () => `offersFor(first: 1, profile: {age: {years: ${fresh++ % 17}}, homeLanguage: "${letters()}"}) { totalCount }`),
  'facets': () => times(2, () => `offers(first: 1, filter: {age: {range: {from: ${fresh % 9}, until: ${9 + fresh++ % 9}}}, maxPrice: ${fresh}}) { facets { values(first: 1) { count } } }`),
  'distances': () => times(4, () => `offers(first: 1, orderBy: {field: DISTANCE}, filter: {near: {latitude: 50.8${fresh % 1000}, longitude: 5.2${fresh++ % 1000}, metres: 90000}}) { totalCount }`),
}
process.stdin.on('end', () => { isOver = true }).resume()
const attacks = Object.values(kinds).flatMap((kind, at) => Array.from({ length: ofKind }, (_, number) => `127.0.0.${2 + at * ofKind + number}`)
  .flatMap(from => Array.from({ length: connections }, () => attack(kind, from))))
await Promise.all(attacks)
console.log(JSON.stringify(told))

/** Sends one request after the other; one that is refused waits as it was told to, a second at most, to go on attacking. */
async function attack(kind, from) {
  while (!isOver) {
    const answer = await ask(port, { body: query(kind()), from })
    told[answer.status] = (told[answer.status] ?? 0) + 1
    if (answer.status !== 200) await pause(1)
  }
}
