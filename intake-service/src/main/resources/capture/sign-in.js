// Signing in: authorisation code with PKCE. The tokens come through the service, so that the app speaks with one origin.

const here = () => new URL('./', location.href.split(/[?#]/)[0]);
const base64url = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** The identity provider refuses: a person must sign in. */
export class Refused extends Error {}

/** Leaves for the identity provider's page. */
export async function leave() {
  const answer = await fetch('sign-in');
  if (!answer.ok) throw new Error('away');
  const {authorizationEndpoint, clientId} = await answer.json();
  const verifier = random();
  const state = random();
  sessionStorage.setItem('sign-in', JSON.stringify({verifier, state}));
  const challenge = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
  const parameters = {
    client_id: clientId, response_type: 'code', redirect_uri: here().href, scope: 'openid', state,
    code_challenge: challenge, code_challenge_method: 'S256',
    // A phone passes through many hands: nobody signs in by the session of another.
    prompt: 'login',
  };
  const page = new URL(authorizationEndpoint);
  for (const [name, value] of Object.entries(parameters)) page.searchParams.set(name, value);
  location.assign(page);
}

/** On the way back: the tokens; null where this is not the way back. */
export async function returned() {
  const parameters = new URLSearchParams(location.search);
  const begun = JSON.parse(sessionStorage.getItem('sign-in') ?? 'null');
  if (!parameters.has('code') && !parameters.has('error')) return null;
  sessionStorage.removeItem('sign-in');
  history.replaceState(null, '', here());
  if (!begun || begun.state !== parameters.get('state') || parameters.has('error')) throw new Refused();
  return tokens({grant_type: 'authorization_code', code: parameters.get('code'), code_verifier: begun.verifier,
    redirect_uri: here().href});
}

/** New tokens for a refresh token. */
export const refreshed = refreshToken => tokens({grant_type: 'refresh_token', refresh_token: refreshToken});

async function tokens(form) {
  const answer = await fetch('tokens', {method: 'POST', body: new URLSearchParams(form),
    signal: AbortSignal.timeout(20_000)});
  if (answer.status >= 400 && answer.status < 500) throw new Refused();
  if (!answer.ok) throw new Error('away');
  const {access_token: access, refresh_token: refresh} = await answer.json();
  const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(
      atob(access.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')), character => character.charCodeAt(0))));
  return {access, refresh, subject: claims.sub, user: claims.preferred_username};
}
