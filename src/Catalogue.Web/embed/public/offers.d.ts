/** Types of the web component of /embed/offers.js. */

/** What may stand in HTML. Lists are separated by commas: `themes="taal, huiswerk"`. */
export interface CatalogueOffersAttributes {
  /** Slug of a municipality. */
  municipality?: string;
  /** Slugs of neighbourhoods. */
  neighbourhoods?: string;
  /** Present or `true`: also what is in bordering neighbourhoods. */
  nearby?: '' | 'true' | 'false';
  /** `GO`, `OGO`, `VGO`. */
  networks?: string;
  /** Slug of a school. */
  school?: string;
  /** `6-12`, `9`, `2.5`, `PRIMARY_1`. */
  ages?: string;
  /** Levels of education. */
  levels?: string;
  /** Slugs of themes. */
  themes?: string;
  'target-groups'?: string;
  /** BCP 47: `nl`, `en`, `fr`, `ar`. */
  language?: string;
  /** What visitors may choose themselves: `themes,levels,ages`. Without it the catalogue decides, within what is not fixed. */
  filters?: string;
  /** What visitors may not change of what is asked here. Without it and `filters`: `municipality`, `networks` and `school` where they are given. */
  fixed?: string;
  'page-size'?: string;
  /** The level of the title of an offer in the list, 1 to 6. */
  'heading-level'?: string;
  /** Present or `true`: examples are shown too. */
  examples?: '' | 'true' | 'false';
  /** Without it the page's own. */
  'color-scheme'?: 'light' | 'dark' | 'light dark';
  /** Enhances the list that the server made and that stands in the element. Only on the pages of the catalogue. */
  'in-place'?: '';
}

/** The attributes of the same meaning; null where there is none. A change loads the list anew. */
export interface CatalogueOffers extends HTMLElement {
  municipality: string | null;
  neighbourhoods: string | null;
  nearby: string | null;
  networks: string | null;
  school: string | null;
  ages: string | null;
  levels: string | null;
  themes: string | null;
  targetGroups: string | null;
  language: string | null;
  filters: string | null;
  fixed: string | null;
  pageSize: string | null;
  headingLevel: string | null;
  examples: string | null;

  addEventListener<K extends keyof CatalogueOffersEventMap>(
    type: K, listener: (this: CatalogueOffers, event: CatalogueOffersEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<K extends keyof CatalogueOffersEventMap>(
    type: K, listener: (this: CatalogueOffers, event: CatalogueOffersEventMap[K]) => unknown, options?: boolean | EventListenerOptions): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions): void;
}

/** They bubble, out of other shadow roots too. */
export interface CatalogueOffersEventMap extends HTMLElementEventMap {
  /** A list is shown. */
  'catalogue-list': CustomEvent<{ total: number; query: string }>;
  /** An offer is shown. */
  'catalogue-offer': CustomEvent<{ slug: string }>;
  /** The catalogue did not answer; what was there stays. */
  'catalogue-problem': CustomEvent<{ message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'catalogue-offers': CatalogueOffers;
  }
}
