import type { CatalogueOffersEventMap } from '../public/offers.d.ts';
import { Address, type View } from './address.ts';
import { ask } from './answer.ts';
import { Choices } from './choice.ts';
import { catalogue } from './clean.ts';
import { remember, total } from './focus.ts';
import { make } from './make.ts';
import { dimensions, fromPairs, type Query, settings, write } from './query.ts';
import { Stage } from './stage.ts';
import { Suggestions } from './suggestions.ts';
import { Ways } from './ways.ts';
import { say } from './words.ts';

/** How a view came to be: by a visitor, who gets an entry in the history, or by the history itself. */
type Way = 'visitor' | 'history';

/** What the page keeps with the entry of the history stays there. */
const state = (): Record<string, unknown> => (Object(history.state) === history.state ? history.state : {});

/** What an element shows, and how it comes from one list or offer to the next. */
export class Reader {
  readonly stage: Stage;
  readonly address: Address;
  readonly choices: Choices;
  list: HTMLElement | null = null;
  detail: HTMLElement | null = null;
  view: View = { choice: new Map(), offer: '' };
  private readonly suggestions: Suggestions;
  private request = new AbortController();
  /** The question that the list answers. */
  private listed: string | null = null;
  /** Where somebody was in the list when they opened an offer. */
  private left: { focus: HTMLElement | null; scroll: number } | null = null;
  private readonly popped = () => this.follow();
  private readonly ways: Ways;

  constructor(readonly host: HTMLElement, readonly isInPlace: boolean) {
    const present = isInPlace ? host.querySelector<HTMLElement>('[data-catalogue]') : null;
    const controls = () => [...(this.list ?? host).querySelectorAll<HTMLInputElement>('.ask [name]')];
    this.address = isInPlace
      ? new Address('', (name) => dimensions.includes(name) || (!settings.includes(name) && controls().some((control) => control.name === name)))
      : Address.of(host);
    // What the server wrote as chosen without the address asking for it was fixed by the page.
    const asked = new URLSearchParams(location.search);
    this.choices = new Choices(host, present && fromPairs([
      ['language', present.lang], ['examples', 'true'],
      ...controls().filter((control) => control.type === 'hidden' && !asked.has(control.name))
        .flatMap((control): [string, string][] => [[control.name, control.value], ['fixed', control.name]]),
    ]));
    this.ways = new Ways(this.address, this.choices, isInPlace);
    this.stage = new Stage(host, isInPlace);
    this.suggestions = new Suggestions(this.stage, (field) => field.form?.requestSubmit());
    if (present) {
      this.list = present;
      this.view = this.address.read();
      this.listed = this.question(this.view.choice);
      this.ways.prepare(present, this.view.choice);
      this.suggestions.attach(present);
    }
  }

  start(): void {
    this.address.claim();
    addEventListener('popstate', this.popped);
    if (!this.list && !this.detail) {
      this.stage.wait();
      void this.go(this.address.read(), 'history');
    }
  }

  stop(): void {
    removeEventListener('popstate', this.popped);
    this.request.abort();
    this.suggestions.close();
    this.address.release();
  }

  /** The attributes are others. */
  reload(): void {
    this.choices.read();
    void this.go(this.view, 'history');
  }

  /** Shows a view. What is there stays until the next is whole. */
  async go(view: View, way: Way): Promise<void> {
    this.request.abort();
    const { signal } = (this.request = new AbortController());
    const question = this.question(view.choice);
    try {
      if (view.offer) {
        const { fragment, isStale } = await this.ask('offer.html', this.offerQuestion(view.offer), signal);
        this.commit(view, way);
        this.showDetail(fragment);
        this.warn(isStale, view, fragment);
        this.tell('catalogue-offer', { slug: view.offer });
      } else if (this.list && this.listed === question) {
        this.commit(view, way);
        this.showList();
      } else {
        const { fragment, isStale } = await this.ask('list.html', question, signal);
        this.commit(view, way);
        this.replaceList(fragment, question);
        this.warn(isStale, view, null);
      }
    } catch {
      if (!signal.aborted) {
        this.fail(() => this.go(view, way), view, this.list?.querySelector('.total') ?? null);
      }
    } finally {
      if (!signal.aborted) {
        this.stage.busy(false);
      }
    }
  }

  /** Shows the list that a link leads to. */
  choose(link: Element): void {
    void this.go({ choice: this.ways.choice(link), offer: '' }, 'visitor');
  }

  /** Adds the next page to the list, and goes to the first of it. */
  async more(link: HTMLAnchorElement): Promise<void> {
    this.request.abort();
    const { signal } = (this.request = new AbortController());
    const question = write(new Map([...this.choices.query(this.view.choice), ['after', [this.ways.after(link)]]]));
    const cards = this.list!.querySelector('[data-cards]')!;
    const end = link.closest('.more') as HTMLElement;
    try {
      const { fragment } = await this.ask('list.html', question, signal);
      this.ways.prepare(fragment, this.view.choice);
      const known = new Set([...cards.querySelectorAll('[data-offer]')].map((card) => card.getAttribute('data-offer')));
      const added = [...fragment.querySelectorAll('[data-cards] > li')]
        .filter((card) => !known.has(card.querySelector('[data-offer]')?.getAttribute('data-offer') ?? ''));
      const next = fragment.querySelector('.more');
      if (!fragment.querySelector('[data-cards]')) {
        throw new Error('The next page is none.');
      }

      this.stage.clear();
      cards.append(...added);
      if (next) {
        end.replaceWith(next);
      } else {
        end.remove();
      }

      (added[0]?.querySelector<HTMLElement>('[data-offer]') ?? total(this.list!))?.focus();
      this.stage.announce(say(this.stage.language, 'more', added.length));
    } catch {
      if (!signal.aborted) {
        this.fail(() => this.more(link), this.view, end);
      }
    } finally {
      if (!signal.aborted) {
        this.stage.busy(false);
      }
    }
  }

  /** Back to the list: by the history where the list is the entry before, so that it does not grow. */
  back(): void {
    if (state()['catalogueOffers'] === this.address.prefix && this.list) {
      history.back();
    } else {
      void this.go({ ...this.view, offer: '' }, 'visitor');
    }
  }

  private ask(page: string, question: string, signal: AbortSignal) {
    this.stage.busy(true);
    // On the catalogue's own pages links stay on the site, and nothing says where it is from.
    const said = [question, this.isInPlace && 'own'].filter(Boolean).join('&');
    return ask(new URL(`embed/${page}${said && `?${said}`}`, catalogue), signal);
  }

  private question(choice: Query): string {
    return write(this.choices.query(choice));
  }

  private offerQuestion(slug: string): string {
    const shown = ['language', 'heading-level'].map((name) => [name, this.choices.settings.get(name) ?? []] as const);
    return [write(new Map([['slug', [slug]]])), write(new Map(shown))].filter(Boolean).join('&');
  }

  /** The history moved: maybe to another view of this element. */
  private follow(): void {
    const view = this.address.read();
    if (this.address.write(view) !== this.address.write(this.view)) {
      void this.go(view, 'history');
    }
  }

  private commit(view: View, way: Way): void {
    if (way === 'visitor' && this.address.write(view) !== this.address.write(this.view)) {
      const from = view.offer && !this.view.offer ? this.address.prefix : undefined;
      history.pushState({ ...state(), catalogueOffers: from }, '', this.address.write(view));
    }

    this.view = view;
  }

  private replaceList(fragment: HTMLElement, question: string): void {
    const before = this.list;
    const isShown = before && !this.detail;
    const restore = isShown ? remember(this.stage.root, before) : null;
    this.ways.prepare(fragment, this.view.choice);
    this.stage.show(fragment, before);
    [this.list, this.listed] = [fragment, question];
    this.suggestions.attach(fragment);
    restore?.(fragment);
    if (!before) {
      // The list comes first; what is chosen stands above it.
      fragment.querySelector<HTMLDetailsElement>('.filters')?.removeAttribute('open');
    }

    if (this.detail) {
      this.left = null;
      this.showList();
    } else if (before) {
      this.stage.announce(fragment.querySelector('[data-status]')?.textContent?.trim() ?? '');
    }

    this.tell('catalogue-list', { total: Number(fragment.dataset['total']), query: question });
  }

  private showDetail(article: HTMLElement): void {
    const isFromList = this.list && !this.detail;
    if (isFromList) {
      const active = this.stage.root.activeElement;
      this.left = { focus: this.list!.contains(active) ? (active as HTMLElement) : null, scroll: scrollY };
      this.list!.hidden = true;
    }

    this.ways.prepare(article, this.view.choice);
    this.stage.show(article, this.detail);
    const isFirst = !this.list && !this.detail;
    this.detail = article;
    if (!isFirst) {
      if (this.host.getBoundingClientRect().top < 0) {
        article.scrollIntoView();
      }

      article.querySelector<HTMLElement>('[data-heading], [tabindex="-1"]')?.focus({ preventScroll: true });
    }
  }

  /** The list as it was left. */
  private showList(): void {
    this.stage.clear();
    if (!this.detail || !this.list) {
      return;
    }

    this.detail.remove();
    this.detail = null;
    this.list.hidden = false;
    if (this.left) {
      scrollTo({ top: this.left.scroll, behavior: 'instant' });
    }

    (this.left?.focus ?? total(this.list))?.focus({ preventScroll: this.left !== null });
    this.left = null;
  }

  private warn(isStale: boolean, view: View, beneath: HTMLElement | null): void {
    if (isStale) {
      this.stage.tell(say(this.stage.language, 'stale'), beneath ?? this.list, this.again(() => this.go(view, 'history')));
    }
  }

  private fail(retry: () => Promise<void>, view: View, beneath: HTMLElement | null): void {
    const message = say(this.stage.language, 'failed');
    const link = new URL(`?${write(this.choices.asked(view.choice))}`, catalogue).href;
    this.stage.tell(message, this.detail ?? beneath, this.again(retry), make('a', { href: link }, say(this.stage.language, 'elsewhere')));
    this.tell('catalogue-problem', { message });
  }

  private again(retry: () => Promise<void>): HTMLElement {
    const button = make('button', { type: 'button', part: 'button' }, say(this.stage.language, 'again'));
    button.addEventListener('click', async () => {
      await retry();
      // The button went with what it was for.
      if (!button.isConnected && this.list && !this.detail && (this.stage.root.activeElement ?? document.body) === document.body) {
        total(this.list)?.focus({ preventScroll: true });
      }
    });
    return button;
  }

  private tell<K extends 'catalogue-list' | 'catalogue-offer' | 'catalogue-problem'>(name: K, detail: CatalogueOffersEventMap[K]['detail']): void {
    this.host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
