import type { Language } from './words.ts';

/** What is shown, as the address of the page says it: a link to it shows the same. Empty is no restriction. */
export interface Choice {
  lang: Language;
  /** A slug, or `all`; empty is the first there is. */
  municipality: string;
  rows: string;
  columns: string;
  age: string;
  network: string;
  level: string;
  organiser: string;
  /** The chosen cell: the values of its row and column with a tilde between. */
  cell: string;
}

const defaults: Choice = { lang: 'nl', municipality: '', rows: 'NEIGHBOURHOOD', columns: 'AGE_BAND', age: '', network: '', level: '', organiser: '', cell: '' };

export function read(address: string): Choice {
  const asked = new URLSearchParams(address);
  const choice = { ...defaults };
  for (const name of Object.keys(defaults) as (keyof Choice)[]) {
    Object.assign(choice, { [name]: asked.get(name) ?? defaults[name] });
  }

  choice.lang = choice.lang === 'en' ? 'en' : 'nl';
  return choice;
}

/** The query of the address, without what goes without saying. */
export function write(choice: Choice): string {
  const said = new URLSearchParams();
  for (const [name, value] of Object.entries(choice)) {
    if (value !== defaults[name as keyof Choice]) {
      said.set(name, value);
    }
  }

  return said.size > 0 ? `?${said}` : location.pathname;
}
