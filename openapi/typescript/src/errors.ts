// Why a call or an event was refused.
import type { components } from './generated/rest.js';

export type Problem = components['schemas']['Problem'];

/** Something was refused, or could not be asked. */
export class FrontdeskError extends Error {
  override name = 'FrontdeskError';

  constructor(
    /** A stable word, as the published documents list them; `disconnected` when the server could not be asked. */
    readonly code: string,
    message: string,
    /** How long to wait before trying again, with `rate_limited` and `unavailable`. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}

/** A REST call was refused. */
export class ProblemError extends FrontdeskError {
  override name = 'ProblemError';

  constructor(
    readonly problem: Problem,
    readonly status: number,
    retryAfterMs?: number,
  ) {
    super(problem.code, problem.detail, retryAfterMs);
  }
}

type Answer<T> = { data: T; error?: never; response: Response } | { data?: never; error: unknown; response: Response };

/** The answer of a call of `session.api`, or a `ProblemError`. A call that never got an answer rejects as `fetch` does. */
export async function unwrap<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  throw new ProblemError(problemOf(error, response), response.status, retryAfter(response.headers.get('retry-after')));
}

/** What stands between may answer in words of its own, a proxy for instance. */
function problemOf(body: unknown, { status, statusText }: Response): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  const title = statusText || `HTTP ${status}`;
  return { type: 'about:blank', title, status, detail: title, code: status < 500 ? 'bad_request' : 'unavailable' };
}

function retryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
