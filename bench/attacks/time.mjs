// One query of 200 expensive root fields, none of which awaits anything, where an operation has two seconds. Told is how long the server works on it.
import { ask, query, start } from './attack.mjs'

const [program, data] = process.argv.slice(2)
const plans = {
  'offersFor': i => `a${i}:offersFor(first:1,profile:{age:{years:${i % 12}}}){totalCount}`,
  'neutrality': i => `a${i}:neutrality{paid networkUnknown oneNetwork networks{count offers(first:1){slug}}}`,
}
const server = await start(program, data, '--Limits:Time', '00:00:02')
try {
  await ask(server.port, { body: query('{offers(first:1){totalCount}}') })
  for (const [name, field] of Object.entries(plans)) {
    for (const count of [200, 30]) {
      const worked = server.processor()
      const answer = await ask(server.port, { body: query(`{${Array.from({ length: count }, (_, i) => field(i)).join(' ')}}`), headers: { Accept: 'application/graphql-response+json' } })
      const code = /"code":"(\w+)"/.exec(answer.text)?.[1] ?? 'answered'
      console.log(`${count} ${name}: ${answer.status} ${code} after ${(answer.milliseconds / 1000).toFixed(1)} s, ${(server.processor() - worked).toFixed(1)} s of processor.`)
    }
  }
} finally {
  await server.stop()
}
