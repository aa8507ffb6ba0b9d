#!/usr/bin/env node
// Documents whose fragments spread one another in rings, with aliases that conflict, judged by an engine command and by graphql-js: as many errors, of the same words at the same places.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import * as v17 from 'graphql';
import * as v16 from 'graphql16';

const { values: o } = parseArgs({ options: { cmd: { type: 'string' }, seed: { type: 'string', default: '1' }, count: { type: 'string', default: '2000' } } });
if (!o.cmd) { console.log('usage: rings.mjs --cmd "COMMAND" [--seed N] [--count N]'); process.exit(2); }

const fields = 'id: ID a(x: Int): Int b: String self: Node list: [Node] t: T';
const sdl = `interface Node { ${fields} } type T implements Node { ${fields} u: U } type U implements Node { ${fields} } type Query { t: T u: U node: Node }`;

let state = Number(o.seed);
const below = (n) => { state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff; return (state >>> 8) % n; };
const pick = (list) => list[below(list.length)];
const condition = () => pick(['T', 'U', 'Node', 'T', 'T', 'Int', 'Missing']);

function selection(depth, names) {
  return Array.from({ length: 1 + below(4) }, () => {
    const kind = below(10);
    if (kind < 4 || (kind >= 7 && depth === 0)) return `${pick(['x', 'y', 'z'])}: ${pick(['a', 'b', 'id', 'a(x: 1)', 'a(x: 2)', '__typename', 'none'])}`;
    if (kind < 7) return `...${below(15) ? pick(names) : 'Unknown'}`;
    if (kind < 8) return `... ${below(3) ? `on ${condition()}` : ''} { ${selection(depth - 1, names)} }`;
    return `${pick(['x', 's', 'self'])}: ${pick(['self', 'list', 't'])} { ${selection(depth - 1, names)} }`;
  }).join(' ');
}

function ringed() {
  const names = Array.from({ length: 1 + below(8) }, (_, at) => `F${at}`);
  const fragments = names.map((name, at) => `fragment ${below(20) ? name : 'F0'} on ${condition()} { ${selection(2, names)} ${below(3) ? `...${names[(at + 1) % names.length]}` : ''} }`);
  const operation = below(4) ? `{ ${pick(['t', 'u', 'node'])} { ${selection(2, names)} } }` : `{ t { ...${pick(names)} } }`;
  return (below(2) ? [operation, ...fragments] : [...fragments, operation]).join('\n');
}

const said = (errors) => errors.map((error) => `${error.message} @ ${(error.locations ?? []).map((place) => `${place.line}:${place.column}`).join(' ')}`).sort().join('\n');
const judges = [v17, v16].map((version) => {
  const schema = version.buildSchema(sdl);
  return (query) => said(version.validate(schema, version.parse(query), version.specifiedRules, { maxErrors: 1000 }));
});

const child = spawn(o.cmd, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] });
const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
const [documents, misses] = [Number(o.count), []];
let conflicts = 0;
for (let number = 0; number < documents; number++) {
  const query = ringed();
  child.stdin.write(`${JSON.stringify({ schema: sdl, query })}\n`);
  const { value, done } = await answers.next();
  if (done) { console.log(`the engine ended at document ${number}`); process.exit(1); }
  const ours = said(JSON.parse(value).errors);
  const theirs = judges.map((judge) => judge(query));
  conflicts += theirs[0].includes('conflict because') ? 1 : 0;
  if (!theirs.includes(ours)) misses.push({ query, ours, theirs: theirs[0] });
}
child.stdin.end();
for (const miss of misses.slice(0, 3)) console.log(`${miss.query}\n-- ours\n${miss.ours}\n-- graphql-js\n${miss.theirs}\n`);
console.log(`${documents} documents, ${conflicts} with conflicts, ${misses.length} judged otherwise`);
process.exit(misses.length === 0 ? 0 : 1);
