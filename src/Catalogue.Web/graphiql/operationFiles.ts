import type { Plugin } from 'vite';
import { layOut } from './src/operations/layOut.ts';

/** A ready-made operation, read from a file of schema/operations. */
export interface ReadyMade {
  /** The file's name without .graphql, by which links name it. */
  name: string;
  /** The folder's name. */
  audience: string;
  title: string;
  /** What it answers or does. */
  explanation: string;
  /** How to go about it, in lines that follow; those stand in the text itself too. */
  further: string;
  /** What staff do with it; null for other audiences. */
  task: string | null;
  /** Smaller comes first; without a `# Volgorde:` line, after those that have one. */
  order: number;
  /** The text as it is shown. */
  query: string;
  /** JSON, or null when the operation needs none. */
  variables: string | null;
}

const known = ['Titel', 'Uitleg', 'Taak', 'Volgorde', 'Variabelen'];

/** Makes each imported .graphql file a ready-made operation, so that a mistake in its comment lines stops the build. */
export function operationFiles(): Plugin {
  return {
    name: 'operation-files',
    transform: {
      filter: { id: /\.graphql$/ },
      handler(text, path) {
        return { code: `export default ${JSON.stringify(read(path, text))};`, map: null, moduleType: 'js' };
      },
    },
  };
}

function read(path: string, text: string): ReadyMade {
  const [audience, name] = path.split('/').slice(-2) as [string, string];
  const header = /^(?:#.*\r?\n)*/.exec(text)![0];
  const stranger = header.split(/\r?\n/).find((line) => line && !known.includes(/^# (\w+): \S/.exec(line)?.[1] ?? ''));
  if (stranger) {
    throw new Error(`${path} begins with the line "${stranger}", which is none of ${known.map((line) => `"# ${line}: …"`).join(', ')}.`);
  }

  const comments = (line: string) => [...header.matchAll(new RegExp(`^# ${line}: (.*\\S)`, 'gm'))].map((found) => found[1]!);
  const one = (line: string) => {
    const [first, second] = comments(line);
    if (second) {
      throw new Error(`${path} has two lines "# ${line}: …".`);
    }

    return first ?? null;
  };
  const needed = (line: string) => one(line) ?? fail(`${path} begins with no line "# ${line}: …".`);
  const order = one('Volgorde') ?? '1000';
  const task = audience === 'staff' ? needed('Taak') : one('Taak');
  if (task && audience !== 'staff') {
    fail(`${path} has a line "# Taak: …", which only operations of staff have.`);
  }

  return {
    name: name.replace(/\.graphql$/, ''),
    audience,
    title: needed('Titel'),
    explanation: comments('Uitleg')[0] ?? '',
    further: comments('Uitleg').slice(1).join(' '),
    task,
    order: /^\d+$/.test(order) ? Number(order) : fail(`The line "# Volgorde:" of ${path} is no number.`),
    // What the variables editor holds, and what only sorts, need not be read twice.
    query: text.replaceAll(/^# (?:Variabelen|Volgorde|Taak):.*\r?\n/gm, ''),
    variables: variables(path, one('Variabelen')),
  };
}

function variables(path: string, line: string | null): string | null {
  try {
    return line && layOut(JSON.parse(line));
  } catch (error) {
    return fail(`The line "# Variabelen:" of ${path} is no JSON: ${(error as Error).message}.`);
  }
}

function fail(message: string): never {
  throw new Error(message);
}
