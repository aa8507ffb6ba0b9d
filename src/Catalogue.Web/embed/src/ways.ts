import { giveActs } from './acts.ts';
import type { Address } from './address.ts';
import type { Choices } from './choice.ts';
import { nameParts } from './parts.ts';
import type { Query } from './query.ts';

/** Where the links of a fragment lead: the choice they make, the place in the list they go on after. */
export class Ways {
  private readonly ways = new WeakMap<Element, { choice: Query; after: string | null }>();

  constructor(private readonly address: Address, private readonly choices: Choices, private readonly isInPlace: boolean) {}

  /** Makes a fragment ready to be shown over a list of this choice. */
  prepare(fragment: HTMLElement, shown: Query): void {
    nameParts(fragment);
    giveActs(fragment);
    // Said by the region that stays; one that is replaced with its text says nothing, or all twice.
    fragment.querySelector('[data-status]')?.removeAttribute('role');
    if (this.isInPlace) {
      fragment.querySelector('.source')?.remove();
    }

    for (const link of fragment.querySelectorAll<HTMLAnchorElement>('[data-list], [data-more], [data-back]')) {
      const after = link.matches('[data-more]') ? new URL(link.href, location.href).searchParams.get('after') ?? '' : null;
      const choice = link.matches('[data-list]') ? this.choices.ofLink(link, this.isInPlace) : shown;
      this.ways.set(link, { choice, after });
      // Opened in another tab it leads to this page in that state; on the catalogue's own pages the server's addresses do so.
      if (!this.isInPlace || link.matches('[data-list]')) {
        link.href = this.address.write({ choice, offer: '' });
      }
    }
  }

  choice(link: Element): Query {
    return this.ways.get(link)?.choice ?? new Map();
  }

  after(link: Element): string {
    return this.ways.get(link)?.after ?? '';
  }
}
