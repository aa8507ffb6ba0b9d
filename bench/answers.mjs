// What answers that are kept cost: the hot list beside the sending of the same bytes, 304 beside the cheapest answer of the same server, and how long reads take while others commit.
// Usage: node answers.mjs PROGRAM FLOOR DATA
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { administrator, ask, bodyOf, pause, query, start } from './attacks/attack.mjs'

const [program, floor, data] = process.argv.slice(2)
const ROUNDS = 5
const SECONDS = 4
const CONNECTIONS = 16
const COMMIT_EVERY = 3600 / 1000
const READ_FOR = 40
const list = '{ offers(first: 20, filter: {age: {years: 7}}) { totalCount nodes { title summary organisation { name } themes { name } neighbourhoods { name } } } }'
const authorization = administrator(program, data)
const work = mkdtempSync(join(tmpdir(), 'answers-'))
const server = await start(program, data)
const bytes = await startFloor(server.port)
try {
  await server.searchable()
  const address = `/graphql?query=${encodeURIComponent(list)}`
  for (let time = 0; time < 3; time++) await ask(server.port, { path: address, method: 'GET' })
  const tag = /etag: (.*)\r/i.exec((await ask(server.port, { path: address, method: 'GET' })).text)[1]
  const loads = {
    'hot list, POST': [server, script('list', `wrk.method = "POST"\nwrk.body = [[${query(list)}]]\nwrk.headers["Content-Type"] = "application/json"`), '/graphql'],
    'the same bytes alone, POST': [bytes, script('list', `wrk.method = "POST"\nwrk.body = [[${query(list)}]]\nwrk.headers["Content-Type"] = "application/json"`), '/bytes'],
    'hot list, GET': [server, script('plain', ''), address],
    '304': [server, script('same', `wrk.headers["If-None-Match"] = [[${tag}]]`), address],
    'the cheapest answer: /health/live': [server, script('plain', ''), '/health/live'],
  }
  const found = Object.fromEntries(Object.keys(loads).map(name => [name, []]))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [name, [of, file, path]] of Object.entries(loads)) {
      const before = of.processor()
      const out = execFileSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-s', file, `http://127.0.0.1:${of.port}${path}`]).toString()
      if (/Non-2xx/.test(out)) throw new Error(`${name}: ${out}`)
      const count = Number(/(\d+) requests in/.exec(out)[1])
      // The first round warms up.
      if (round > 0) found[name].push({ rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(out)[1]), microseconds: (of.processor() - before) * 1e6 / count })
    }
  }

  console.log(`| ${CONNECTIONS} connections, median of ${ROUNDS} rounds by turns | answers a second | µs of processor |\n|---|--:|--:|`)
  const of = Object.fromEntries(Object.entries(found).map(([name, rounds]) => [name, { rate: median(rounds.map(one => one.rate)), microseconds: median(rounds.map(one => one.microseconds)) }]))
  for (const [name, { rate, microseconds }] of Object.entries(of)) console.log(`| ${name} | ${rate.toFixed(0)} | ${microseconds.toFixed(1)} |`)
  const [hot, alone, same, cheapest] = [of['hot list, POST'], of['the same bytes alone, POST'], of['304'], of['the cheapest answer: /health/live']]
  console.log(`The hot list against the same bytes: ${(hot.rate / alone.rate).toFixed(2)} by answers a second, ${(alone.microseconds / hot.microseconds).toFixed(2)} by processor time. 304 against the cheapest answer: ${(same.microseconds / cheapest.microseconds).toFixed(2)} times the processor time.`)

  const offers = JSON.parse(bodyOf(await ask(server.port, { body: query('{ offers(first: 50) { nodes { slug } } }') }))).data.offers.nodes.map(one => one.slug)
  let number = 0
  const commit = async () => {
    const offer = offers[number++ % offers.length]
    await ask(server.port, { headers: authorization, body: query(`mutation { saved: updateOffer(input: {offer: "${offer}", content: {eligibility: "Voor wie ${number}"}}) { userErrors { code } } done: publishOffer(input: {offer: "${offer}"}) { userErrors { code } } }`) })
  }
  for (let time = 0; time < 60; time++) await commit()
  await read(10)
  const [quiet, committing] = [await read(READ_FOR), await read(READ_FOR, commit)]
  console.log(`Reads, without and with a commit every ${COMMIT_EVERY} s: median ${quiet.median.toFixed(2)} and ${committing.median.toFixed(2)} ms, p99 ${quiet.p99.toFixed(2)} and ${committing.p99.toFixed(2)} ms (${(committing.p99 / quiet.p99).toFixed(2)} times), of ${quiet.count} and ${committing.count}.`)
} finally {
  await bytes.stop()
  await server.stop()
  rmSync(work, { recursive: true })
}

/** A hundred questions by turns, one at a time, a little apart. */
async function read(seconds, act) {
  const all = []
  const end = performance.now() + seconds * 1000
  let [next, acting] = [performance.now(), null]
  for (let at = 0; performance.now() < end; at++) {
    if (act && performance.now() > next) {
      next += COMMIT_EVERY * 1000
      acting = act()
    }
    const began = performance.now()
    await ask(server.port, { body: query(`{ offers(first: 20, filter: {age: {years: ${at % 10}}, weekdays: [${['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'][(at / 10 | 0) % 5]}]}) { totalCount nodes { title summary organisation { name } } } }`) })
    all.push(performance.now() - began)
    await pause(0.005)
  }
  await acting
  all.sort((a, b) => a - b)
  return { count: all.length, median: all[all.length >> 1], p99: all[Math.floor(all.length * 0.99)] }
}

/** The server that sends the bytes of another's answers; it has no use for a database here. */
async function startFloor(port) {
  const free = 20000 + Math.floor(Math.random() * 20000)
  const none = { PGHOST: '127.0.0.1', PGPORT: '1', PGUSER: 'none', PGDATABASE: 'none' }
  const process_ = spawn('dotnet', [`${floor}/Catalogue.Floor.dll`, `http://127.0.0.1:${port}/graphql`], { env: { ...process.env, ...none, PORT: String(free) }, stdio: 'inherit' })
  for (;;) {
    const answer = await ask(free, { path: '/bytes', body: query('{ __typename }') }).catch(() => null)
    if (answer) break
    await pause(0.2)
  }
  return {
    port: free,
    processor: () => readFileSync(`/proc/${process_.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks), 0) / 100,
    stop: () => new Promise(resolve => {
      process_.once('exit', resolve)
      process_.kill('SIGTERM')
    }),
  }
}

function script(name, text) {
  const file = join(work, `${name}.lua`)
  writeFileSync(file, text)
  return file
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1]
}
