// One run of graphql-js and graphql-jit on the documents and data of Catalogue.Bench: a JSON line for each case.
// Usage: node run.mjs FOLDER, where `Catalogue.Bench data FOLDER` has put the objects and our answers.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Lexer, Source, TokenKind, buildSchema, execute, parse, validate } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { measure } from './measure.mjs';

const folder = process.argv[2];
const project = join(import.meta.dirname, '..', '..');
const read = (...path) => readFileSync(join(project, ...path), 'utf8');
const document = (name) => read('bench', 'documents', `${name}.graphql`);
const graphqlFiles = (...path) => readdirSync(join(project, ...path), { recursive: true }).filter((name) => name.endsWith('.graphql')).sort();

function report(side, name, work) {
  console.log(JSON.stringify({ side, name, nanoseconds: measure(work) }));
}

function language() {
  const catalogue = buildSchema(graphqlFiles('schema').filter((name) => !name.startsWith('operations')).map((name) => read('schema', name)).join('\n'));
  const largest = graphqlFiles('schema', 'operations').map((name) => read('schema', 'operations', name)).sort((a, b) => b.length - a.length)[0];
  for (const [name, text, schema] of [
    ['kitchen sink', document('kitchen-sink'), buildSchema(document('kitchen-sink.schema'))],
    ['introspection query', document('introspection'), catalogue],
    ['largest documented operation', largest, catalogue],
  ]) {
    const parsed = parse(text);
    const errors = validate(schema, parsed);
    if (errors.length > 0) throw errors[0];
    report('graphql-js', `lex: ${name}`, () => {
      const lexer = new Lexer(new Source(text));
      while (lexer.advance().kind !== TokenKind.EOF);
    });
    report('graphql-js', `parse: ${name}`, () => parse(text));
    report('graphql-js', `validate: ${name}`, () => validate(schema, parsed));
  }
}

function execution() {
  const schema = buildSchema(document('rows.schema'));
  const data = JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8'));
  const rootValue = { rows: data.rows, levels: data.levels, none: [] };
  for (const [name, text, answer] of [
    ['20 rows of 12 fields, two of them lists', document('rows'), 'rows'],
    ['100 rows, three levels deep', document('levels'), 'levels'],
    ['no rows, the same document', document('rows').replace('  rows {', '  none {')],
  ]) {
    const parsed = parse(text);
    // What goes to the client is UTF-8, which is what ours writes; it also makes V8 finish strings that it has only noted as joined.
    const reference = () => Buffer.from(JSON.stringify(execute({ schema, document: parsed, rootValue })));
    // Both ways graphql-jit has of writing its result; the faster one is reported.
    const jit = [true, false].map((customJSONSerializer) => {
      const compiled = compileQuery(schema, parsed, '', { customJSONSerializer, disablingCapturingStackErrors: true });
      if (!isCompiledQuery(compiled)) throw new Error(`graphql-jit does not compile ${name}`);
      return () => Buffer.from(compiled.stringify(compiled.query(rootValue, undefined, {})));
    });
    for (const work of [reference, ...jit]) {
      if (answer && !work().equals(readFileSync(join(folder, `${answer}.answer.json`)))) throw new Error(`${name}: another answer than ours`);
    }
    report('graphql-js', `execute: ${name}`, reference);
    const times = jit.map(measure);
    console.log(JSON.stringify({ side: 'graphql-jit', name: `execute: ${name}`, nanoseconds: Math.min(...times) }));
  }
}

language();
execution();
