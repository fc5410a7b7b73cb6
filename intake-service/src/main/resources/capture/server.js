// Speaks with the service, as the one who signed in.
import * as vault from './vault.js';
import {refreshed, Refused} from './sign-in.js';
import {hear} from './day.js';

/** No answer: no network, or the service is away. Nothing is lost by trying again. */
export class Away extends Error {}
/** Nobody is signed in any more: what is held waits until somebody is. */
export class SignInNeeded extends Error {}

const PATIENCE = 60_000;
let session = null;
let signInNeeded = false;

export const needsSignIn = () => signInNeeded;
export const user = () => session?.user ?? '';

/** Takes up the session that the vault holds. */
export async function resume() {
  session = (await vault.get('session')) ?? null;
  signInNeeded = session === null || session.refresh === undefined;
}

/** Whether these tokens are of somebody else than the one whose work the device holds. */
export const isOther = tokens => session !== null && session.subject !== tokens.subject;

export async function accept(tokens) {
  await vault.put('session', tokens);
  session = tokens;
  signInNeeded = false;
}

export function forget() {
  session = null;
}

async function refresh(stale) {
  await navigator.locks.request('refresh', async () => {
    session = (await vault.get('session')) ?? session;
    if (session.access !== stale) return;
    try {
      await accept(await refreshed(session.refresh));
    } catch (error) {
      if (!(error instanceof Refused)) throw new Away();
      signInNeeded = true;
      throw new SignInNeeded();
    }
  });
}

async function once(path, options) {
  try {
    const answer = await fetch(new URL('../' + path, document.baseURI.split(/[?#]/)[0]), {
      ...options,
      headers: {...options.headers, Authorization: `Bearer ${session.access}`},
      signal: AbortSignal.timeout(PATIENCE),
      cache: 'no-store',
    });
    hear(answer.headers.get('Date'));
    return answer;
  } catch {
    throw new Away();
  }
}

/** An answer of the service, whatever its status. Throws Away or SignInNeeded. */
export async function ask(path, options = {}) {
  if (!session || signInNeeded) throw new SignInNeeded();
  const used = session.access;
  const answer = await once(path, options);
  if (answer.status !== 401) return answer;
  await refresh(used);
  const again = await once(path, options);
  if (again.status === 401) {
    signInNeeded = true;
    throw new SignInNeeded();
  }
  return again;
}

async function readable(path, headers) {
  const answer = await ask(path, {headers});
  if (!answer.ok) throw new Away();
  return answer;
}

/** What the service holds under this path. */
export const read = async path => (await readable(path, {})).json();

/** All pages of a list. */
export async function readAll(path, headers = {}) {
  const all = [];
  for (let next = path; next;) {
    const answer = await readable(next, headers);
    all.push(...await answer.json());
    const link = /<([^>]*)>;\s*rel="?next"?/.exec(answer.headers.get('Link') ?? '');
    // Only what follows the path counts: behind a gateway the service does not know its own address.
    next = link ? path.split('?')[0] + new URL(link[1], location.href).search : null;
  }
  return all;
}
