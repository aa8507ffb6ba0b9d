import type { Held } from './held';

const key = 'catalogue:example';

interface Kept {
  token: string;
  until: string;
}

/** Signing in as somebody made up, which a server in development lets its own page do. */
export class Example implements Held {
  static async signIn(account: string): Promise<Example> {
    const response = await fetch(`/graphiql/example-sign-in?account=${encodeURIComponent(account)}`, { method: 'POST' });
    if (!response.ok) {
      throw new Error(`${response.status}`);
    }

    sessionStorage.setItem(key, JSON.stringify(await response.json()));
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
