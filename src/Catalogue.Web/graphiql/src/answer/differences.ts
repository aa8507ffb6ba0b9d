import { inWords } from './paths';

interface Difference {
  path: string;
  before: string | null;
  after: string | null;
}

// Of longer lists one reads the answer itself.
const most = 30;
const longest = 300;

/** What an answer about one entry says that changes, in sentences; of answers about several, which name each, nothing. */
export function differencesOf(data: unknown): string[] {
  return find(data).slice(0, most).map(({ path, before, after }) => {
    const where = inWords(path);
    return before === null ? `${where}: nieuw is ${shown(after)}` : after === null ? `${where}: ${shown(before)} valt weg` : `${where}: ${shown(before)} wordt ${shown(after)}`;
  });
}

function find(value: unknown): Difference[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [];
  }

  return Object.entries(value).flatMap(([member, inner]) => (member === 'differences' && Array.isArray(inner) ? inner.filter(isDifference) : find(inner)));
}

function isDifference(value: Partial<Difference> | null): value is Difference {
  return typeof value?.path === 'string' && value.before !== undefined && value.after !== undefined;
}

// Both are JSON; a list or an object stays so, but for a text of which is told who read it.
function shown(json: string | null): string {
  try {
    const value: unknown = JSON.parse(json ?? 'null');
    const { text: words, reviewed } = (value ?? {}) as { text?: unknown; reviewed?: unknown };
    const text = typeof words === 'string' ? `“${words}”${reviewed === false ? ' (nog na te lezen)' : ''}` : typeof value === 'boolean' ? (value ? 'ja' : 'nee') : typeof value === 'string' ? `“${value}”` : typeof value === 'number' ? `${value}` : (json ?? 'niets');
    return text.length <= longest ? text : `${text.slice(0, longest)}…`;
  } catch {
    return json ?? 'niets';
  }
}
