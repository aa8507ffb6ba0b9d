// Sends mutations one after the other, and tells the time that each takes and the processor time of the server for it. Usage: node writes.mjs ADDRESS TOKEN PROCESS
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const [address, token, server] = process.argv.slice(2);
const rounds = 5;
const writes = 60;
const tick = 1000 / Number(execFileSync("getconf", ["CLK_TCK"]));

// utime and stime, in milliseconds: proc(5).
const processor = () => {
  const fields = readFileSync(`/proc/${server}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tick;
};

async function ask(query) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: token.startsWith("Bearer ") ? token : `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors || data.done?.userErrors.length) throw new Error(JSON.stringify(errors ?? data));
  return data;
}

const names = await ask("{ schools(first: 1) { nodes { slug } } themes { slug } organisations(first: 1) { nodes { slug } } offers(first: 1) { nodes { slug } } }");
const [school, theme] = [names.schools.nodes[0].slug, names.themes[0].slug];
const [organisation, offer] = [names.organisations.nodes[0].slug, names.offers.nodes[0].slug];
const kinds = {
  "a school's name": (n) => `updateSchool(input: {school: "${school}", content: {name: "School ${n}"}})`,
  "a school's network": (n) => `updateSchool(input: {school: "${school}", content: {networks: [{network: ${n % 2 ? "GO" : "OGO"}}]}})`,
  "a theme's text": (n) => `updateTheme(input: {theme: "${theme}", content: {description: "Tekst ${n}"}})`,
  "an organisation's text": (n) => `updateOrganisation(input: {organisation: "${organisation}", content: {description: "Tekst ${n}"}})`,
  "an offer's capacity": (n) => `updateOffer(input: {offer: "${offer}", content: {capacity: ${n}}})`,
};

let number = 0;
async function measure(name, mutation, times) {
  const [before, began] = [processor(), performance.now()];
  for (let time = 0; time < times; time++) await ask(`mutation { done: ${mutation(++number)} { userErrors { code } } }`);
  const row = [name, (performance.now() - began) / times, (processor() - before) / times];
  console.log(`${row[0].padEnd(36)} ${row[1].toFixed(1).padStart(8)} ms ${row[2].toFixed(1).padStart(8)} ms of processor`);
}

// What a server does by itself after its start is over by then.
await setTimeout(5000);
await measure("the first write", kinds["a school's name"], 1);
for (let round = 1; round <= rounds; round++) {
  console.log(`round ${round}, ${writes} of each`);
  for (const [name, mutation] of Object.entries(kinds)) await measure(name, mutation, writes);
}
