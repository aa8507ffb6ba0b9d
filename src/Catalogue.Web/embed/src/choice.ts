import { dimensions, fromAttributes, fromPairs, type Query, same, settings } from './query.ts';

/** What a page says of itself: visitors change it only where the page says so. */
const facts = ['municipality', 'networks', 'school'];

/**
 * What the page asks by attributes, and how a visitor's choice changes it. A choice has only what differs from the page's; a name without
 * values takes away what the page asks.
 */
export class Choices {
  base: Query;
  settings: Query;

  /** @param present Of a list that the server made: what its page asks, and how it shows it. */
  constructor(private readonly element: Element, private readonly present: Query | null = null) {
    this.base = this.settings = new Map();
    this.read();
  }

  /** The attributes, anew. */
  read(): void {
    const of = (names: readonly string[], rest: [string, string[]][]) => new Map([...rest, ...fromAttributes(this.element, names)]);
    const [show, ask] = [true, false].map((shown) => [...this.present ?? []].filter(([name]) => settings.includes(name) === shown));
    this.base = of(dimensions, ask!);
    this.settings = of(settings, show!);
    const fixed = facts.filter((name) => this.base.has(name));
    if (fixed.length && !this.present && !this.settings.has('fixed') && !this.settings.has('filters')) {
      this.settings.set('fixed', fixed);
    }
  }

  /** What is asked, without how it is shown. */
  asked(choice: Query): Query {
    return new Map([...this.base, ...choice]);
  }

  /** The whole question. */
  query(choice: Query): Query {
    return new Map([...this.asked(choice), ...this.settings]);
  }

  /** Of a link that carries the whole question; on the catalogue's own pages it leaves out what the page has fixed. */
  ofLink(link: HTMLAnchorElement, inPlace: boolean): Query {
    const asked = fromPairs(new URL(link.href, location.href).searchParams);
    return this.differences(asked, inPlace ? asked.keys() : [...this.base.keys(), ...asked.keys()]);
  }

  /** Of a form; what it has no control for stays. */
  ofForm(form: HTMLFormElement, choice: Query, submitter?: HTMLElement | null): Query {
    const names = [...form.elements].map((control) => (control as HTMLInputElement).name).filter(Boolean);
    const kept = [...choice].filter(([name]) => !names.includes(name));
    return new Map([...kept, ...this.differences(fromPairs(new FormData(form, submitter)), names)]);
  }

  private differences(asked: Query, names: Iterable<string>): Query {
    const choice: Query = new Map();
    for (const name of names) {
      const values = asked.get(name) ?? [];
      if (name !== 'after' && !settings.includes(name) && !same(values, this.base.get(name))) {
        choice.set(name, values);
      }
    }

    return choice;
  }
}
