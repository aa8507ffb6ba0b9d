// One client takes as many places of each kind as it can. Told is what it got, and whether another client still gets one.
import { ask, connect, reason, request, start } from './attack.mjs'

const [program, data] = process.argv.slice(2)
const most = 6000
const handshake = request('GET', '/graphql', '', {
  Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Protocol': 'graphql-transport-ws',
})
const stream = request('GET', `/graphql?query=${encodeURIComponent('subscription{offerChanged{kind}}')}`, '', { Accept: 'text/event-stream' })
const server = await start(program, data, '--Limits:WebSockets:OpeningTime', '00:10:00', '--Limits:EventStreams:OpeningTime', '00:10:00')

/** The first bytes of the answer, on a connection that stays open. */
async function open(text, from) {
  const socket = await connect(server.port, from)
  return new Promise(resolve => {
    socket.once('data', part => resolve({ socket, status: Number(part.subarray(9, 12).toString()), text: part.toString('latin1') }))
    socket.once('error', () => resolve({ socket, status: 0, text: '' }))
    socket.once('close', () => resolve({ socket, status: 0, text: '' }))
    socket.write(text)
  })
}

async function attack(name, take, isTaken, free) {
  const began = performance.now()
  const held = []
  let refused = { status: 'never', text: '' }
  while (held.length < most) {
    const all = await Promise.all(Array.from({ length: 50 }, () => take('127.0.0.1')))
    held.push(...all.filter(isTaken))
    refused = all.find(one => !isTaken(one)) ?? refused
    if (refused.text !== '' || refused.status === 0) break
  }

  const other = await take('127.0.0.2')
  console.log(`${name}: ${held.length} in ${((performance.now() - began) / 1000).toFixed(1)} s, then ${refused.status} ${reason(refused)}; another client: ${other.status}. Resident: ${server.megabytes()} MB.`)
  for (const one of [...held, other]) free(one)
}

const destroy = one => one.socket?.destroy()
try {
  await attack('WebSockets', from => open(handshake, from), one => one.status === 101, destroy)
  await attack('Open event streams', from => open(stream, from), one => one.status === 200, destroy)
  await attack('Reserved event streams', from => ask(server.port, { method: 'PUT', path: '/graphql/stream', from }), one => one.status === 201, destroy)
  await attack('Idle connections', from => open(request('GET', '/health/live'), from), one => one.status === 200, destroy)
} finally {
  await server.stop()
}
