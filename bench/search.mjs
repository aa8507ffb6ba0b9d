// Searches over HTTP, each asked anew (with another word that need not be there, so that it is not kept yet) and asked again.
// Usage: node search.mjs SERVER-COMMAND... ; the command starts a server on a free port and says where.
import { spawn } from 'node:child_process';

const EMPTY = ['zoek', 'hulp', 'kind', 'plaats', 'nieuw', 'goed', 'komen', 'vragen', 'volgen', 'maken', 'leren', 'klas', 'zoon', 'dochter', 'helpen'];
const CASES = [
  ['a word of few offers', 'typlessen'],
  ['a word of many', 'bibliotheek'],
  ['a common word', 'buurt'],
  ['the commonest word', 'school'],
  ['two common words', 'school ouders'],
  ['a typo', 'bibliohteek'],
  ['a beginning', 'voorl'],
];
const TYPED = ['bi', 'huisw', 'school', 'boekjes voor'];

const [command, ...args] = process.argv.slice(2);
const server = spawn(command, [...args, '--urls', 'http://127.0.0.1:0', '--Logging:LogLevel:Default', 'Information'], { stdio: ['ignore', 'pipe', 'inherit'] });
const ended = new Promise((resolve) => server.on('exit', resolve));
const address = await new Promise((resolve, reject) => {
  let said = '';
  server.on('exit', () => reject(new Error(said)));
  server.stdout.on('data', (chunk) => {
    said += chunk;
    const found = /Now listening on: (http:\S+)/.exec(said);
    if (found) resolve(found[1]);
  });
});

try {
  while ((await fetch(`${address}/health/ready`)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 200));
  const offers = (await ask('{ offers(filter: {period: {}}, first: 1) { totalCount } }')).offers.totalCount;
  for (const text of TYPED) await suggest(text); // The index is made at the first.
  for (let sample = 0; sample < 3; sample++) await search(`welkom ${EMPTY[sample]}`);
  console.log(`${offers.toLocaleString('en')} offers, ${EMPTY.length} samples each, milliseconds\n`);
  console.log('| search | found | asked anew: median | longest | asked again: median |\n|---|--:|--:|--:|--:|');
  for (const [name, words] of CASES) {
    const [anew, again] = [[], []];
    let found = 0;
    for (const empty of EMPTY) {
      anew.push(await time(async () => { found = await search(`${words} ${empty}`); }));
      again.push(await time(() => search(`${words} ${empty}`)));
    }
    console.log(`| ${name}: "${words}" | ${found.toLocaleString('en')} | ${median(anew)} | ${Math.max(...anew).toFixed(1)} | ${median(again)} |`);
  }
  for (const text of TYPED) {
    const times = [];
    for (const _ of EMPTY) times.push(await time(() => suggest(text)));
    console.log(`| suggest "${text}" |  | ${median(times)} | ${Math.max(...times).toFixed(1)} |  |`);
  }
} finally {
  server.kill('SIGTERM');
  await ended;
}

async function ask(query, variables) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function search(text) {
  const query = `query ($text: String!) {
    offers(search: $text, first: 20) { totalCount edges { node { slug title } matches { field parts { text isMatch } } } } }`;
  return (await ask(query, { text })).offers.totalCount;
}

async function suggest(text) {
  return (await ask('query ($text: String!) { suggest(text: $text, first: 10) { kind text } }', { text })).suggest.length;
}

async function time(work) {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[times.length >> 1].toFixed(1);
}
