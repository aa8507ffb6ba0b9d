import hostStyle from './host.css?inline';
import { make } from './make.ts';
import offersStyle from './offers.css?inline';
import { say, spoken } from './words.ts';

const sheet = (text: string) => {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
};

// Constructed sheets are allowed by every Content-Security-Policy, and shared by all elements of a page.
const sheets = [sheet(offersStyle), sheet(hostStyle)];

/** Where things are shown: a shadow root that the page's style does not reach, or in place the element itself. */
export class Stage {
  readonly root: ShadowRoot | Document;
  /** What the fragments stand in. */
  readonly frame: HTMLElement;
  private readonly own = make('slot');
  private readonly status = make('p', { class: 'hidden', role: 'status' });
  private readonly waiting = make('div');
  private notice: HTMLElement | null = null;

  constructor(private readonly host: HTMLElement, isInPlace: boolean) {
    const said = make('div', { class: 'catalogue-offers said' }, this.status);
    if (isInPlace) {
      this.root = document;
      this.frame = host;
      host.append(said);
      return;
    }

    const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = sheets;
    this.root = shadow;
    this.frame = make('div', { class: 'frame' }, this.own, this.waiting, said);
    shadow.replaceChildren(this.frame);
    this.speak();
  }

  /** The language of the element until the catalogue says which it answers in. */
  get language(): string {
    return this.frame.querySelector<HTMLElement>('[data-catalogue]')?.lang || this.host.getAttribute('language') || 'nl';
  }

  /** Cards without words, as high as the list at least, so that nothing moves when it comes. */
  wait(): void {
    const bars = () => make('div', { class: 'card' }, ...['title', 'line', 'line'].map((bar) => make('div', { class: `bar ${bar}` })));
    this.waiting.className = 'catalogue-offers skeleton';
    this.waiting.replaceChildren(
      make('p', { class: 'hidden' }, say(this.language, 'loading')), make('div', { class: 'bar field' }),
      make('div', { class: 'cards' }, ...Array.from({ length: 6 }, bars)));
    this.own.hidden = true;
    this.busy(true);
  }

  busy(isBusy: boolean): void {
    this.frame.toggleAttribute('data-busy', isBusy);
    for (const fragment of this.frame.querySelectorAll('[data-catalogue]')) {
      fragment.setAttribute('aria-busy', String(isBusy));
    }
  }

  /** Puts a fragment where another was, or before what is there. */
  show(fragment: HTMLElement, instead: HTMLElement | null): void {
    this.own.hidden = true;
    this.waiting.remove();
    this.clear();
    if (instead) {
      instead.replaceWith(fragment);
    } else {
      this.frame.prepend(fragment);
    }
  }

  clear(): void {
    this.notice?.remove();
    this.notice = null;
  }

  /** A sentence and ways on, beneath what is there; the element's own content where there is nothing yet. */
  tell(sentence: string, beneath: HTMLElement | null, ...ways: HTMLElement[]): void {
    this.clear();
    this.waiting.remove();
    this.own.hidden = this.frame.querySelector('[data-catalogue]') !== null;
    const words = make('p', { role: 'alert' }, sentence);
    this.notice = make('div', { class: 'catalogue-offers trouble', part: 'problem' }, words, ...ways.map((way) => make('p', {}, way)));
    this.speak(this.notice);
    if (beneath) {
      beneath.after(this.notice);
    } else {
      this.own.after(this.notice);
    }
  }

  /** By the one live region there is, which stays while all else is replaced. */
  announce(text: string): void {
    this.status.textContent = '';
    // Said again where it is the same.
    setTimeout(() => (this.status.textContent = text), 50);
  }

  private speak(element = this.frame): void {
    element.lang = spoken(this.language);
    element.dir = element.lang === 'ar' ? 'rtl' : 'ltr';
  }
}
