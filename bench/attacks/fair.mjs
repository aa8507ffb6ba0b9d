// Whether the work of some becomes the waiting time of others: the time of a list and of a staff member's mutation, first alone, then while three
// attackers of each kind, each with its own address, send the dearest requests that they may as fast as they can.
import { spawn } from 'node:child_process'
import { administrator, ask, bodyOf, pause, query, start } from './attack.mjs'

const [program, data] = process.argv.slice(2)
const OF_KIND = 3
const CONNECTIONS = 8
const LISTS = 600
const MUTATIONS = 100
let fresh = 0
const authorization = administrator(program, data)
const server = await start(program, data)
try {
  await server.searchable()
  const offers = JSON.parse(bodyOf(await ask(server.port, { body: query('{ offers(first: 50) { nodes { slug } } }') }))).data.offers.nodes.map(one => one.slug)
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
  const attackers = spawn(process.execPath, [new URL('attackers.mjs', import.meta.url).pathname, server.port, OF_KIND, CONNECTIONS], { stdio: ['pipe', 'pipe', 'inherit'] })
  let told = ''
  attackers.stdout.on('data', part => { told += part })
  await pause(2)
  const before = server.processor()
  const began = performance.now()
  const amid = [await measure(LISTS, list), await measure(MUTATIONS, mutation, authorization)]
  const share = (server.processor() - before) / (performance.now() - began) * 1000
  const ended = new Promise(resolve => attackers.once('close', resolve))
  attackers.stdin.end()
  await ended
  console.log(`${OF_KIND} attackers of each kind with ${CONNECTIONS} connections each, ${share.toFixed(2)} processors busy, answers by status: ${told.trim()}\n| milliseconds | alone: median | p99 | amid attackers: median | p99 |\n|---|--:|--:|--:|--:|`)
  row('a list of 20', alone[0], amid[0])
  row('a staff mutation', alone[1], amid[1])
} finally {
  await server.stop()
}
