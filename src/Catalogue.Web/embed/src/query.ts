import type { CatalogueOffersAttributes } from '../public/offers.d.ts';

type Parameter = Exclude<keyof CatalogueOffersAttributes, 'color-scheme' | 'in-place'>;

/** The values of each parameter. A name without values says that nothing is asked of it. */
export type Query = Map<string, string[]>;

/** What narrows the list. */
export const dimensions: readonly string[] = [
  'municipality', 'neighbourhoods', 'nearby', 'networks', 'school', 'ages', 'levels', 'themes', 'target-groups',
] satisfies Parameter[];

/** How the list is shown: the page's choice, never the visitor's. */
export const settings: readonly string[] = [
  'language', 'filters', 'fixed', 'page-size', 'heading-level', 'examples',
] satisfies Parameter[];

const switches = ['nearby', 'examples'];
const order = [...dimensions, ...settings];

export function fromAttributes(element: Element, names: readonly string[]): Query {
  const query: Query = new Map();
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value !== null && !(switches.includes(name) && value === 'false')) {
      add(query, name, value || (switches.includes(name) ? 'true' : ''));
    }
  }

  return query;
}

export function fromPairs(pairs: Iterable<[string, unknown]>): Query {
  const query: Query = new Map();
  for (const [name, value] of pairs) {
    add(query, name, String(value));
  }

  return query;
}

/** In one order, whatever the order of choosing, and without what is empty: the same question has the same address, which caches. */
export function write(query: Query): string {
  return [...query.keys()].sort(byPlace)
    .flatMap((name) => [...query.get(name)!].sort().map((value) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`))
    .join('&');
}

export const same = (one: string[] = [], other: string[] = []): boolean => `${[...one].sort()}` === `${[...other].sort()}`;

function add(query: Query, name: string, value: string): void {
  const values = order.includes(name) ? value.split(',') : [value];
  query.set(name, [...new Set([...(query.get(name) ?? []), ...values.map((one) => one.trim()).filter(Boolean)])]);
}

function byPlace(one: string, other: string): number {
  const place = (name: string) => (order.indexOf(name) + 1 || (name === 'after' ? 99 : name === 'search' ? 98 : 97));
  return place(one) - place(other) || (one < other ? -1 : 1);
}
