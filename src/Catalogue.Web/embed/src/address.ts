import { fromPairs, type Query, write } from './query.ts';

/** What an element shows: a list by a visitor's choice, and over it an offer by its slug. */
export interface View {
  choice: Query;
  offer: string;
}

const taken = new Set<string>();

/**
 * The view of an element in the page's query string. With a prefix its keys are `prefix.name`; without one all keys that `owns` says. The
 * rest of the query string, and what comes after `#`, stay byte for byte.
 */
export class Address {
  constructor(readonly prefix: string, private readonly owns: (name: string) => boolean) {}

  /** With a prefix that no other element of the page has. */
  static of(element: Element): Address {
    const name = element.id || 'aanbod';
    let prefix = name;
    for (let number = 2; taken.has(prefix); number++) {
      prefix = name + number;
    }

    return new Address(prefix, () => true);
  }

  claim(): void {
    taken.add(this.prefix);
  }

  release(): void {
    taken.delete(this.prefix);
  }

  read(): View {
    const pairs = this.pieces().filter(([name]) => name !== null) as [string, string][];
    const choice = fromPairs(pairs.map(([name, piece]) => [name, new URLSearchParams(piece).values().next().value ?? '']));
    const offer = this.prefix ? choice.get('offer')?.[0] ?? '' : '';
    if (this.prefix) {
      choice.delete('offer');
    }

    return { choice, offer };
  }

  /** The page's address with another view in it. */
  write({ choice, offer }: View): string {
    const mine: Query = new Map(offer ? [...choice, ['offer', [offer]]] : choice);
    const key = (name: string) => (this.prefix ? `${this.prefix}.${name}` : name);
    const said = write(new Map([...mine].map(([name, values]) => [key(name), values.length ? values : ['']])));
    const search = [...this.pieces().filter(([name]) => name === null).map(([, piece]) => piece), said].filter(Boolean).join('&');
    return location.pathname + (search && `?${search}`) + location.hash;
  }

  /** The pieces of the query string, each with its name where it is this element's. */
  private pieces(): [string | null, string][] {
    return location.search.slice(1).split('&').filter(Boolean).map((piece) => {
      const key: string = new URLSearchParams(piece).keys().next().value ?? '';
      const name = this.prefix ? (key.startsWith(`${this.prefix}.`) ? key.slice(this.prefix.length + 1) : '') : key;
      return [name && this.owns(name) ? name : null, piece];
    });
  }
}
