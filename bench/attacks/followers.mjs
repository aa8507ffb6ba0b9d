// What a commit takes of the processor while five thousand followers listen, each with another filter; or all with the same, when the third argument is "equal".
import { administrator, ask, bodyOf, connect, pause, query, request, start } from './attack.mjs'

const [program, data, which] = process.argv.slice(2)
const FOLLOWERS = 5000
const OF_CONNECTION = 100
const OF_CLIENT = 2500
const COMMITS = 30
const handshake = request('GET', '/graphql', '', {
  Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Protocol': 'graphql-transport-ws',
})
const authorization = administrator(program, data)
const server = await start(program, data)
let told = 0
let number = 0
try {
  await server.searchable()
  const names = JSON.parse((await post('{ offers(first: 100, filter: {weekdays: [SATURDAY], age: {range: {from: 16, until: 17}}}) { nodes { slug } } schools(first: 1) { nodes { slug } } }')))
  const offers = names.data.offers.nodes.map(one => one.slug)
  const school = names.data.schools.nodes[0]
  const acts = {
    'an offer that is changed and published': at => {
      const offer = offers[at % offers.length]
      return `saved: updateOffer(input: {offer: "${offer}", content: {eligibility: "Voor wie ${++number}"}}) { userErrors { code } } done: publishOffer(input: {offer: "${offer}"}) { userErrors { code } }`
    },
    'a school that gets another name': () => `done: updateSchool(input: {school: "${school.slug}", content: {name: "School ${++number}"}}) { userErrors { code } }`,
  }
  const alone = {}
  for (const [name, act] of Object.entries(acts)) {
    // Until the code that writes is compiled well.
    for (let time = 0; time < 8; time++) await commit(act)
    alone[name] = await commit(act)
  }

  for (let connection = 0; connection < FOLLOWERS / OF_CONNECTION; connection++) await follow(connection)
  for (const [name, act] of Object.entries(acts)) {
    await commit(act)
    told = 0
    const followed = await commit(act)
    console.log(`${name}: ${alone[name].toFixed(1)} ms of processor for a commit without followers, ${followed.toFixed(1)} with ${FOLLOWERS}; ${(told / COMMITS).toFixed(0)} of them are told. Resident: ${server.megabytes()} MB.`)
  }
} finally {
  await server.stop()
}

async function post(text) {
  return bodyOf(await ask(server.port, { body: query(text), headers: authorization }))
}

/** The processor time of a commit, in milliseconds. */
async function commit(act) {
  const before = server.processor()
  for (let at = 0; at < COMMITS; at++) {
    const answer = await post(`mutation { ${act(at)} }`)
    if (!answer.includes('"done":{"userErrors":[]')) throw new Error(answer)
    await pause(0.05)
  }
  await pause(1)
  return (server.processor() - before) * 1000 / COMMITS
}

async function follow(connection) {
  const socket = await connect(server.port, `127.0.0.${1 + Math.floor(connection * OF_CONNECTION / OF_CLIENT)}`)
  socket.write(handshake)
  await heard(socket, 'Switching Protocols')
  socket.write(frame('{"type":"connection_init"}'))
  await heard(socket, 'connection_ack')
  for (let at = 0; at < OF_CONNECTION; at++)
    socket.write(frame(JSON.stringify({ id: `${at}`, type: 'subscribe', payload: { query: `subscription { offerChanged(filter: ${filter(which === 'equal' ? 0 : connection * OF_CONNECTION + at)}) { kind slug } }` } })))
  socket.on('data', part => {
    const text = part.toString('latin1')
    told += text.split('"type":"next"').length - 1
    if (text.includes('"errors"')) throw new Error(text)
    // A ping is answered, as a client must.
    if (part[0] === 0x89) socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]))
  })
}

/** Every number another filter: an age, networks and days. */
function filter(number) {
  const from = number % 15
  const until = from + 1 + Math.floor(number / 15) % 12
  const networks = ['GO', 'OGO', 'VGO'].filter((_, at) => (1 + Math.floor(number / 180) % 7) & (1 << at))
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'].filter((_, at) => (1 + Math.floor(number / 1260) % 63) & (1 << at))
  return `{age: {range: {from: ${from}, until: ${until}}}, includeWithoutAge: true, networks: [${networks}], weekdays: [${days}]}`
}

function heard(socket, text) {
  return new Promise((resolve, reject) => {
    socket.on('data', function listen(part) {
      if (!part.toString('latin1').includes(text)) return
      socket.off('data', listen)
      resolve()
    })
    socket.once('error', reject)
  })
}

/** A text frame of a client, masked with zeros. */
function frame(text) {
  const payload = Buffer.from(text)
  const length = payload.length < 126 ? [0x80 | payload.length] : [0xfe, payload.length >> 8, payload.length & 0xff]
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), payload])
}
