import { ErrorResponse, type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Held } from './held';
import type { Provider } from './signIns';

/** Signing in at an OpenID Connect provider, by authorization code with PKCE: oidc-client-ts does it, and keeps what it gets for as long as this tab is open. */
export class Provided implements Held {
  readonly #manager: UserManager;
  readonly #resource: { resource?: string; extraTokenParams?: { resource: string } };
  #renewing: Promise<User | null> | null = null;

  constructor(
    readonly provider: Provider,
    lost: () => void,
  ) {
    const home = `${location.origin}/graphiql/`;
    this.#resource = provider.resource ? { resource: provider.resource, extraTokenParams: { resource: provider.resource } } : {};
    this.#manager = new UserManager({
      authority: provider.authority,
      client_id: provider.clientId,
      redirect_uri: home,
      post_logout_redirect_uri: home,
      scope: provider.scope,
      ...this.#resource,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      // Its own way is a hidden frame where there is no refresh token, which browsers that keep third-party cookies away break.
      automaticSilentRenew: false,
    });
    this.#manager.events.addAccessTokenExpiring(() => void this.#renew().catch((fault) => fault instanceof ErrorResponse && lost()));
    this.#manager.events.addAccessTokenExpired(() => void this.token().then((token) => token ?? lost()));
  }

  /** Leaves the page. */
  signIn(): Promise<void> {
    return this.#manager.signinRedirect(this.#resource);
  }

  /** Takes what the provider sent the browser back with. The library holds it against the state it kept. */
  async comeBack(): Promise<void> {
    await this.#manager.signinRedirectCallback();
  }

  async token(): Promise<string | null> {
    const user = await this.#manager.getUser();
    if (!user?.expired) {
      return user?.access_token ?? null;
    }

    return (await this.#renew().catch(() => null))?.access_token ?? null;
  }

  /** Leaves the page for the provider's, where it has one to sign out at. */
  async signOut(): Promise<void> {
    const end = await this.#manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
    await (end ? this.#manager.signoutRedirect() : this.forget());
  }

  forget(): Promise<void> {
    return this.#manager.removeUser();
  }

  // Several requests may find the token expired at once, and a refresh token is good for one use.
  #renew(): Promise<User | null> {
    this.#renewing ??= this.#refresh().finally(() => (this.#renewing = null));
    return this.#renewing;
  }

  async #refresh(): Promise<User | null> {
    const user = await this.#manager.getUser();
    return user?.refresh_token ? this.#manager.signinSilent(this.#resource) : null;
  }
}
