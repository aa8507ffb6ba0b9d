import type { CatalogueOffers } from '../public/offers.d.ts';
import { listen } from './listen.ts';
import { dimensions, settings } from './query.ts';
import { Reader } from './reader.ts';

const names = [...dimensions, ...settings];
const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** The offers of the catalogue on any page. */
export class CatalogueOffersElement extends HTMLElement {
  static readonly observedAttributes = names;
  private reader: Reader | null = null;
  private isChanged = false;

  connectedCallback(): void {
    const isInPlace = this.hasAttribute('in-place');
    if (isInPlace && document.readyState === 'loading' && !this.reader) {
      // What it contains may not be there yet.
      document.addEventListener('DOMContentLoaded', () => this.isConnected && this.begin(isInPlace), { once: true });
    } else {
      this.begin(isInPlace);
    }
  }

  disconnectedCallback(): void {
    this.reader?.stop();
  }

  attributeChangedCallback(_: string, before: string | null, now: string | null): void {
    if (before === now || !this.reader || this.isChanged) {
      return;
    }

    // Several that are set one after another are one change.
    this.isChanged = true;
    queueMicrotask(() => {
      this.isChanged = false;
      if (this.isConnected) {
        this.reader?.reload();
      }
    });
  }

  private begin(isInPlace: boolean): void {
    if (isInPlace && !this.querySelector('[data-catalogue]')) {
      return;
    }

    if (!this.reader) {
      this.upgrade();
      this.reader = new Reader(this, isInPlace);
      listen(this.reader);
    }

    this.reader.start();
  }

  /** What was set as a property before the script ran hides the property of the same name, and is set again. */
  private upgrade(): void {
    for (const property of names.map(camel).filter((one) => Object.hasOwn(this, one))) {
      const own = this as unknown as Record<string, unknown>;
      const value = own[property];
      delete own[property];
      own[property] = value;
    }
  }
}

for (const name of names) {
  Object.defineProperty(CatalogueOffersElement.prototype, camel(name), {
    get(this: CatalogueOffers) {
      return this.getAttribute(name);
    },
    set(this: CatalogueOffers, value: string | boolean | null | undefined) {
      if (value === null || value === undefined || value === false) {
        this.removeAttribute(name);
      } else {
        this.setAttribute(name, value === true ? '' : value);
      }
    },
    enumerable: true,
    configurable: true,
  });
}
