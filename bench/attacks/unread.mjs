// Forty clients ask for the largest answer that a short query makes, and read nothing. Told is what the server takes meanwhile and afterwards.
import { ask, connect, pause, query, reason, request, start } from './attack.mjs'

const [program, data] = process.argv.slice(2)
const clients = 40

// A long alias is written once in the query, and in the answer as often as there are rows.
const aliased = aliases => query(`{organisations(first:100){nodes{offers(first:30){${Array.from({ length: aliases }, (_, i) => `${'a'.repeat(150)}${i}:slug`).join(' ')}}}}}`)
const server = await start(program, data)
try {
  // The most that is let through.
  let aliases = 31
  let largest
  do largest = await ask(server.port, { body: aliased(--aliases) })
  while (aliases > 1 && largest.text.includes('"code":"LIMIT_EXCEEDED"'))
  const whole = await ask(server.port, { body: aliased(30) })
  console.log(`A query of ${aliased(30).length} bytes makes ${reason(whole) || `${whole.bytes} bytes`}, one of ${aliased(aliases).length} makes ${largest.bytes} bytes. Resident: ${server.megabytes()} MB.`)
  const sockets = []
  for (let i = 0; i < clients; i++) {
    const socket = await connect(server.port)
    socket.on('error', () => {}).on('close', () => socket.gone = true)
    socket.pause()
    socket.write(request('POST', '/graphql', aliased(aliases)))
    sockets.push(socket)
  }

  let most = 0
  for (let second = 1; second <= 60; second++) {
    await pause(1)
    most = Math.max(most, server.megabytes())
    if ([5, 15, 30, 60].includes(second)) {
      const other = await ask(server.port, { body: query('{offers(first:20){nodes{title}}}'), from: '127.0.0.2' })
      console.log(`After ${second} s: ${server.megabytes()} MB, the most ${most} MB; another client is answered ${other.status} in ${other.milliseconds} ms.`)
    }
  }

  for (const socket of sockets) socket.destroy()
  for (const seconds of [10, 50]) {
    await pause(seconds)
    console.log(`${seconds} s after they went: ${server.megabytes()} MB.`)
  }
} finally {
  await server.stop()
}
