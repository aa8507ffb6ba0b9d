/** What somebody signed in with. */
export interface Held {
  /** One that has not expired; null when there is none to be had any more. */
  token(): Promise<string | null>;
  signOut(): Promise<void>;
  /** Signs out in this tab alone. */
  forget(): Promise<void>;
}
