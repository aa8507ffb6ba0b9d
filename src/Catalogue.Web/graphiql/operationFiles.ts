import type { Plugin } from 'vite';

/** A ready-made operation, read from a file of schema/operations. */
export interface ReadyMade {
  /** The folder's name. */
  audience: string;
  title: string;
  explanation: string;
  /** Smaller comes first; without a `# Volgorde:` line, after those that have one. */
  order: number;
  /** The text as it is shown. */
  query: string;
  /** JSON, or null when the operation needs none. */
  variables: string | null;
}

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
  const [title] = comments('Titel', text);
  if (!title) {
    throw new Error(`${path} begins with no line "# Titel: …".`);
  }

  return {
    audience: path.split('/').at(-2)!,
    title,
    explanation: comments('Uitleg', text).join(' '),
    order: Number(comments('Volgorde', text)[0] ?? 1000),
    // What the variables editor holds, and what only sorts, need not be read twice.
    query: text.replaceAll(/^#[ \t]*(?:Variabelen|Volgorde):.*\r?\n/gm, ''),
    variables: variables(path, text),
  };
}

function variables(path: string, text: string): string | null {
  const [line] = comments('Variabelen', text);
  try {
    return line ? layOut(JSON.parse(line)) : null;
  } catch (error) {
    throw new Error(`The line "# Variabelen:" of ${path} is no JSON: ${(error as Error).message}.`);
  }
}

/** JSON as a person would write it: what is short stays on one line, so that the variables fit their editor. */
function layOut(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }

  const inner = `${indent}  `;
  const [open, space, close] = Array.isArray(value) ? ['[', '', ']'] : ['{', ' ', '}'];
  const parts = Array.isArray(value)
    ? value.map((item) => layOut(item, inner))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${layOut(item, inner)}`);
  const line = `${open}${space}${parts.join(', ')}${space}${close}`;
  return line.length <= 40 && !line.includes('\n')
    ? line
    : `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}

/** The values of the comment lines `# Name: value`. */
function comments(name: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`^#[ \\t]*${name}:[ \\t]*(.*\\S)`, 'gm'))].map((line) => line[1]!);
}
