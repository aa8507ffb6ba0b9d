import { fetchText } from './answer.ts';
import { catalogue } from './clean.ts';
import { make } from './make.ts';
import type { Stage } from './stage.ts';
import { say } from './words.ts';

interface Suggestion {
  text: string;
  parts: { text: string; isMatch: boolean }[];
}

const question = 'query($text:String!,$language:LanguageTag)@inContext(language:$language){suggest(text:$text,first:8){kind text parts{text isMatch}}}';
/** Between two keys of somebody who types steadily. */
const pause = 180;

/** Names that begin as what is typed, in a list beneath the search field: an ARIA combobox. */
export class Suggestions {
  private request = new AbortController();
  private timer = 0;
  private field: HTMLInputElement | null = null;
  private box: HTMLElement | null = null;
  private chosen = -1;

  constructor(private readonly stage: Stage, private readonly submit: (field: HTMLInputElement) => void) {
    stage.frame.addEventListener('input', (event) => this.type(event));
    stage.frame.addEventListener('keydown', (event) => this.press(event));
    stage.frame.addEventListener('focusout', (event) => event.target === this.field && this.close());
    // The field keeps the focus while somebody points at the list.
    stage.frame.addEventListener('mousedown', (event) => this.box?.contains(event.target as Node) && event.preventDefault());
    stage.frame.addEventListener('click', (event) => this.take((event.target as Element).closest('[role=option]')));
  }

  /** Of a list that is shown from now on. */
  attach(list: HTMLElement): void {
    this.close();
    this.field = list.querySelector('.ask input[type=search]');
    if (!this.field) {
      return;
    }

    const id = `${this.field.id || 'catalogue-search'}-suggestions`;
    this.box = make('ul', { id, class: 'suggestions', role: 'listbox', 'aria-label': say(this.stage.language, 'suggestions'), hidden: '' });
    this.field.after(this.box);
    const attributes = { role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': id };
    for (const [name, value] of Object.entries(attributes)) {
      this.field.setAttribute(name, value);
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.request.abort();
    this.box?.replaceChildren();
    this.show();
  }

  private type(event: Event): void {
    if (event.target !== this.field || !this.field) {
      return;
    }

    clearTimeout(this.timer);
    this.request.abort();
    const text = this.field.value.trim();
    if (text.length < 2) {
      this.close();
    } else if (!(event as InputEvent).isComposing) {
      this.timer = window.setTimeout(() => void this.ask(text), pause);
    }
  }

  private async ask(text: string): Promise<void> {
    const request = (this.request = new AbortController());
    const address = new URL('graphql', catalogue);
    address.search = new URLSearchParams({ query: question, variables: JSON.stringify({ text, language: this.stage.language }) }).toString();
    try {
      const [, body] = await fetchText(address, request.signal, { headers: { accept: 'application/graphql-response+json' } }, 4000);
      const suggestions = (JSON.parse(body) as { data: { suggest: Suggestion[] } }).data.suggest;
      if (!request.signal.aborted) {
        this.fill(suggestions);
      }
    } catch {
      // A help that does not come is no fault of the search.
      if (this.request === request) {
        this.close();
      }
    }
  }

  private fill(suggestions: Suggestion[]): void {
    const options = suggestions.map(({ text, parts }, at) => make(
      'li', { id: `${this.box!.id}-${at}`, role: 'option', 'aria-selected': 'false', 'data-text': text },
      ...parts.map((part) => (part.isMatch ? make('b', {}, part.text) : part.text))));
    this.box!.replaceChildren(...options);
    this.show();
    this.stage.announce(say(this.stage.language, 'suggested', options.length));
  }

  private show(chosen = -1): void {
    this.chosen = chosen;
    if (!this.box || !this.field) {
      return;
    }

    const options = [...this.box.children];
    this.box.hidden = options.length === 0;
    this.field.setAttribute('aria-expanded', String(options.length > 0));
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    this.field.removeAttribute('aria-activedescendant');
    if (options[chosen]) {
      this.field.setAttribute('aria-activedescendant', options[chosen].id);
    }

    options[chosen]?.scrollIntoView({ block: 'nearest' });
  }

  private press(event: KeyboardEvent): void {
    const count = this.box?.children.length ?? 0;
    if (event.target !== this.field || count === 0 || event.isComposing) {
      return;
    }

    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      // Beyond the last and before the first is the field itself.
      const places = count + 1;
      this.show(((this.chosen + 1 + (key === 'ArrowDown' ? 1 : -1) + places) % places) - 1);
    } else if (key === 'Escape') {
      this.close();
    } else if (key === 'Enter' && this.chosen >= 0) {
      this.take(this.box!.children[this.chosen]!);
    } else {
      return;
    }

    event.preventDefault();
  }

  private take(option: Element | null): void {
    if (option && this.field && this.box?.contains(option)) {
      this.field.value = (option as HTMLElement).dataset['text']!;
      this.close();
      this.submit(this.field);
    }
  }
}
