// A provider of OpenID Connect with one user, who says yes to everything. Prints where it listens.
// Environment: OIDC_REDIRECT, the only address that it sends people back to.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const CLIENT = {
  client_id: 'imagerepo',
  client_secret: 'a-secret-of-the-tests-and-of-nobody-else',
  redirect_uris: [process.env.OIDC_REDIRECT],
};

const PERSON = { sub: 'person-1', preferred_username: 'Ada.Lovelace', name: 'Ada Lovelace' };

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [CLIENT],
    claims: { openid: ['sub'], profile: ['preferred_username', 'name'] },
    conformIdTokenClaims: false,
    findAccount: (_, id) => ({ accountId: id, claims: () => PERSON }),
    pkce: { required: () => false },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  });
  server.on('request', async (request, response) => {
    if (!request.url.startsWith('/interaction/')) {
      provider.callback()(request, response);
      return;
    }
    const { prompt, params } = await provider.interactionDetails(request, response);
    const result =
      prompt.name === 'login'
        ? { login: { accountId: PERSON.sub } }
        : { consent: { grantId: await granted(provider, params) } };
    await provider.interactionFinished(request, response, result);
  });
  // The tests read it.
  console.log(`provider at ${issuer}`);
});

async function granted(provider, params) {
  const grant = new provider.Grant({ accountId: PERSON.sub, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return grant.save();
}
