// What the attacks have in common: a server that is started for them, clients with addresses of their own, and figures of the process.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net from 'node:net'

/** The server of a published folder on a data folder, with its embedded database; the figures are those of the server's own process. */
export async function start(program, data, ...settings) {
  const server = spawn('dotnet', [`${program}/Catalogue.Api.dll`, '--urls', 'http://127.0.0.1:0', '--Catalogue:DataFolder', data, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise((resolve, reject) => {
    let text = ''
    server.once('exit', code => reject(new Error(`The server ended with ${code}: ${text}`)))
    server.stdout.on('data', part => {
      text += part
      const listening = /Now listening on: http:\/\/127\.0\.0\.1:(\d+)/.exec(text)
      if (listening) resolve(Number(listening[1]))
    })
  })
  const status = name => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1])
  return {
    port,
    megabytes: () => Math.round(status('VmRSS') * 1024 / 1e6),
    /** The processor time it took so far, in seconds. */
    processor: () => readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((sum, ticks) => sum + Number(ticks), 0) / 100,
    /** A large catalogue is served before its search index is made. */
    searchable: async () => {
      while ((await ask(port, { body: query('{ offers(search: "school") { totalCount } }') })).text.includes('SEARCH_UNAVAILABLE')) await pause(1)
    },
    stop: () => new Promise(resolve => {
      server.once('exit', resolve)
      server.kill('SIGTERM')
    }),
  }
}

/** A connection from an address of this machine: all of 127.0.0.0/8 is. */
export const connect = (port, localAddress = '127.0.0.1') => new Promise((resolve, reject) => {
  const socket = net.connect({ host: '127.0.0.1', port, localAddress })
  socket.once('connect', () => resolve(socket))
  socket.once('error', reject)
})

/** The status line and body of one request, and the milliseconds it took. */
export async function ask(port, { method = 'POST', path = '/graphql', body = '', headers = {}, from } = {}) {
  const began = performance.now()
  const socket = await connect(port, from)
  socket.write(request(method, path, body, { ...headers, Connection: 'close' }))
  const parts = []
  for await (const part of socket) parts.push(part)
  const text = Buffer.concat(parts)
  return { status: Number(text.subarray(9, 12).toString()), text: text.toString('latin1'), bytes: text.length, milliseconds: Math.round(performance.now() - began) }
}

export function request(method, path, body = '', headers = {}) {
  const all = { Host: 'localhost', ...(body ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } : {}), ...headers }
  return `${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`
}

/** The JSON of an answer. */
export const bodyOf = answer => answer.text.slice(answer.text.indexOf('{'), answer.text.lastIndexOf('}') + 1)

/** The header of an administrator; servers that are started afterwards take it. */
export function administrator(program, data) {
  process.env.ASPNETCORE_ENVIRONMENT = 'Development'
  process.env.DOTNET_ENVIRONMENT = 'Development'
  const token = execFileSync('dotnet', [`${program}/Catalogue.Api.dll`, 'token', '--role', 'administrator', '--Catalogue:DataFolder', data]).toString().trim().split('\n').at(-1)
  return { Authorization: token.startsWith('Bearer ') ? token : `Bearer ${token}` }
}

/** The answer to a query with its cost: bytes in several parts are put together. */
export async function costed(port, text) {
  const answer = await ask(port, { body: JSON.stringify({ query: text, extensions: { cost: true } }) })
  return JSON.parse(Buffer.from(bodyOf(answer), 'latin1').toString().replace(/\r\n[0-9a-f]+\r\n/g, ''))
}

export const query = text => JSON.stringify({ query: text })

export const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000))

/** The limit in an answer that refuses. */
export const reason = answer => /"limit":"(\w+)"/.exec(answer.text)?.[1] ?? ''
