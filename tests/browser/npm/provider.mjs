// A real OpenID Connect provider for the tests of signing in: npm's oidc-provider, on a free port. Its only argument is JSON: `names`, one provider each; the `audience`
// of its tokens; `seconds`, how long they hold. It prints the addresses in the order of the names, as JSON; then one line on standard input tells where people come back
// to, and it prints "ready". It ends with its standard input, so also when the test that started it is killed.
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import Provider from 'oidc-provider';

const { names, audience, seconds } = JSON.parse(process.argv[2]);

const people = {
  noor: { name: 'Noor Peeters', role: 'editor', organisation: 'gastvrij-sint-truiden' },
  an: { name: 'An Claes', role: 'curator', municipality: 'sint-truiden' },
  bart: { name: 'Bart Maes', role: 'curator', municipality: 'hasselt' },
  els: { name: 'Els Jacobs', role: 'administrator' },
  gast: { name: 'Gast Zonder Rol' },
};

const page = (title, body) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body><main>${body}</main></body></html>`;

function make(name, issuer, home) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'graphiql',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        redirect_uris: [home],
        post_logout_redirect_uris: [home],
      },
    ],
    // Cookies know no ports, and every provider is at the same address.
    cookies: { keys: [name], names: { session: `${name}_session`, interaction: `${name}_interaction`, resume: `${name}_resume` } },
    claims: { openid: ['sub'], profile: ['name'] },
    clientBasedCORS: () => true,
    pkce: { required: () => true },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, name: people[id]?.name }) }),
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope('openid profile offline_access');
      grant.addResourceScope(audience, 'openid profile');
      await grant.save();
      return grant;
    },
    extraTokenClaims: (_, token) => people[token.accountId],
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: () => ({ scope: 'openid profile', audience, accessTokenFormat: 'jwt', accessTokenTTL: seconds }),
      },
      rpInitiatedLogout: {
        logoutSource: (context, form) => {
          context.body = page(`Afmelden bij ${name}`, `${form}<button type="submit" form="op.logoutForm" value="yes" name="logout">Ja, afmelden</button>`);
        },
      },
    },
    ttl: { AccessToken: seconds, IdToken: 3600, Session: 3600, Grant: 3600, Interaction: 3600, RefreshToken: 3600 },
  });
  return async (request, response) => {
    const [, place] = request.url.split('/');
    if (place !== 'interaction') {
      provider.callback()(request, response);
    } else if (request.method === 'POST') {
      let body = '';
      for await (const part of request) {
        body += part;
      }

      const login = new URLSearchParams(body).get('login');
      await provider.interactionFinished(request, response, login ? { login: { accountId: login } } : { error: 'access_denied' });
    } else {
      response.setHeader('content-type', 'text/html');
      response.end(
        page(
          `Aanmelden bij ${name}`,
          `<h1>Aanmelden bij ${name}</h1><form method="post"><label>Gebruiker <input name="login" autofocus></label> <button>Verder</button></form><form method="post"><button>Annuleren</button></form>`,
        ),
      );
    }
  };
}

const servers = await Promise.all(
  names.map(
    (name) =>
      new Promise((resolve) => {
        const server = createServer();
        server.listen(0, '127.0.0.1', () => resolve({ name, server, issuer: `http://127.0.0.1:${server.address().port}` }));
      }),
  ),
);
console.log(JSON.stringify(servers.map(({ issuer }) => issuer)));

const input = createInterface({ input: process.stdin });
input.once('line', (home) => {
  for (const { name, server, issuer } of servers) {
    server.on('request', make(name, issuer, home));
  }

  console.log('ready');
});
input.once('close', () => process.exit());
