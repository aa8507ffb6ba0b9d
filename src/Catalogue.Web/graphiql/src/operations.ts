/** A ready-made operation of schema/operations: what its comments say, and the text as it is shown. */
export interface ReadyMade {
  audience: string;
  title: string;
  explanation: string;
  /** Smaller comes first; without a `# Volgorde:` line, after those that have one. */
  order: number;
  query: string;
  /** JSON, or null when the operation needs none. */
  variables: string | null;
}

const audiences: Record<string, string> = {
  websites: 'Voor schoolwebsites',
  partners: 'Voor partners',
};

const files = import.meta.glob<string>(
  ['/../../../schema/operations/websites/*.graphql', '/../../../schema/operations/partners/*.graphql'],
  { query: '?raw', import: 'default', eager: true },
);

/** Every ready-made operation: audience by audience, and within one by order, then by title. */
export const operations: ReadyMade[] = Object.entries(files)
  .map(([path, text]) => read(path, text))
  .sort((a, b) => byAudience(a, b) || a.order - b.order || a.title.localeCompare(b.title, 'nl'));

/** The value of a comment line `# Name: value`, its first occurrence; undefined when there is none. */
export function comment(name: string, text: string): string | undefined {
  return comments(name, text)[0];
}

function comments(name: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`^#[ \\t]*${name}:[ \\t]*(.*\\S)`, 'gm'))].map((line) => line[1]!);
}

function read(path: string, text: string): ReadyMade {
  const [folder, file] = path.split('/').slice(-2) as [string, string];
  const variables = comment('Variabelen', text);
  return {
    audience: audiences[folder] ?? folder,
    title: comment('Titel', text) ?? file.replace('.graphql', ''),
    explanation: comments('Uitleg', text).join(' '),
    order: Number(comment('Volgorde', text) ?? Infinity),
    // What the variables editor holds, and what only sorts, need not be read twice.
    query: text.replaceAll(/^#[ \t]*(?:Variabelen|Volgorde):.*\r?\n/gm, ''),
    variables: variables ? JSON.stringify(JSON.parse(variables), null, 2) : null,
  };
}

function byAudience(a: ReadyMade, b: ReadyMade): number {
  const names = Object.values(audiences);
  return names.indexOf(a.audience) - names.indexOf(b.audience);
}
