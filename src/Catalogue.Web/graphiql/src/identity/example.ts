import type { Held } from './held';

const key = 'catalogue:example';
const codeKey = 'catalogue:example-code';

interface Kept {
  token: string;
  until: string;
}

/** Of a server that does not take the code, which is another after each start. */
export class WrongCode extends Error {}

/** The code that was taken last in this tab; empty for none. */
export function knownCode(): string {
  return sessionStorage.getItem(codeKey) ?? '';
}

/** Signing in as somebody made up, which a server in development lets its own page do for who knows the code that it showed. */
export class Example implements Held {
  static async signIn(account: string, code: string): Promise<Example> {
    // What no header can hold is no code.
    const sent = code.replace(/[^\x20-\x7e]/g, '');
    const response = await fetch(`/graphiql/example-sign-in?account=${encodeURIComponent(account)}`, { method: 'POST', headers: { 'Example-Code': sent } });
    if (!response.ok) {
      const refusal = (await response.json().catch(() => null)) as { isCodeWrong?: boolean } | null;
      throw refusal?.isCodeWrong ? new WrongCode() : new Error(`${response.status}`);
    }

    sessionStorage.setItem(key, JSON.stringify(await response.json()));
    sessionStorage.setItem(codeKey, sent);
    return new Example();
  }

  async token(): Promise<string | null> {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
    return kept && Date.parse(kept.until) > Date.now() ? kept.token : null;
  }

  signOut(): Promise<void> {
    return this.forget();
  }

  async forget(): Promise<void> {
    sessionStorage.removeItem(key);
  }
}
