import { deviceLanguage } from '../lib/i18n/language';
import { client } from './generated/client.gen';
import { asProblem } from './problem';
import { noteVersion } from './version';
import { csrfHeader, refreshSession, signInAgain } from './session';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** These answer 401 about the password they were given, not about the session. */
const JUDGES_PASSWORDS = ['/api/auth/login', '/api/auth/refresh', '/api/auth/password'];

async function send(request: Request): Promise<Response> {
  const attempt = request.clone();
  attempt.headers.set('Accept-Language', deviceLanguage());
  if (!SAFE.has(request.method)) {
    for (const [name, value] of Object.entries(csrfHeader())) attempt.headers.set(name, value);
  }
  const response = await fetch(attempt);
  noteVersion(response);
  return response;
}

async function hasCode(response: Response, code: string): Promise<boolean> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && 'code' in body && body.code === code;
}

/**
 * `fetch` for the API: sends the CSRF token, renews an ended session once (then asks to sign in again) and repeats the
 * request. A request that was refused for its session was not executed, so repeating it is safe.
 */
export async function sessionFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const response = await send(request);
  const path = new URL(request.url).pathname;
  if (response.status === 401 && !JUDGES_PASSWORDS.includes(path)) {
    if (await refreshSession()) {
      const second = await send(request);
      if (second.status !== 401) return second;
    }
    return (await signInAgain()) ? send(request) : response;
  }
  if (response.status === 403 && (await hasCode(response, 'csrf'))) {
    // A cookie of an earlier session: any answer of the server brings the current one.
    await fetch('/api/setup');
    return send(request);
  }
  return response;
}

/** Makes the generated client use `sessionFetch` and throw `ApiProblem`. Called once at start. */
export function connectApi(): void {
  client.setConfig({ baseUrl: window.location.origin, fetch: sessionFetch, throwOnError: true });
  client.interceptors.error.use((error, response) => asProblem(error, response));
}
