import type { Problem } from './generated/types.gen';

/** What an answer that is not École's own means, such as one of a proxy before it. */
const CODES: Readonly<Record<number, string>> = {
  0: 'offline',
  413: 'too_large',
  429: 'too_many_requests',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

/** A request that failed: the server's problem+json, or `code` `offline` (no answer at all) and `unreadable`. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly fields: Problem['errors'];
  /** Seconds to wait, from `Retry-After`. */
  readonly retryAfter: number | null;
  private readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>, retryAfter: number | null = null) {
    super(text(body.detail) ?? text(body.title) ?? `HTTP ${status}`);
    this.status = status;
    this.code = text(body.code) ?? CODES[status] ?? 'unreadable';
    this.requestId = text(body.requestId);
    this.fields = Array.isArray(body.errors) ? (body.errors as Problem['errors']) : [];
    this.retryAfter = retryAfter;
    this.body = body;
  }

  /** A member beyond the standard ones, such as `balance` or `alternatives`; the caller names the contract's type. */
  extension<T>(name: string): T | undefined {
    return this.body[name] as T | undefined;
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** Makes an `ApiProblem` of whatever the generated client threw. */
export function asProblem(error: unknown, response: Response | undefined): unknown {
  if (error instanceof ApiProblem) return error;
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (!response) return new ApiProblem(0, {});
  const wait = Number(response.headers.get('Retry-After'));
  const body = typeof error === 'object' && error !== null ? (error as Record<string, unknown>) : {};
  return new ApiProblem(response.status, body, wait > 0 ? wait : null);
}

/** True for a failure that a later try may not meet: no answer, or a gateway without its server. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && [0, 502, 503, 504].includes(error.status);
}
