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
    return line ? JSON.stringify(JSON.parse(line), null, 2) : null;
  } catch (error) {
    throw new Error(`The line "# Variabelen:" of ${path} is no JSON: ${(error as Error).message}.`);
  }
}

/** The values of the comment lines `# Name: value`. */
function comments(name: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`^#[ \\t]*${name}:[ \\t]*(.*\\S)`, 'gm'))].map((line) => line[1]!);
}
