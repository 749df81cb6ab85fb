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
    /** How long to wait before trying again, with `rate_limited`, `overloaded` and `unavailable`. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}

/** A REST call was refused. */
export class ProblemError extends FrontdeskError {
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
  if ((body as Partial<Problem> | null)?.code) return body as Problem;
  return { type: 'about:blank', title: statusText, status, detail: statusText, code: status < 500 ? 'bad_request' : 'unavailable' };
}

/** Frontdesk says it in seconds. */
const retryAfter = (header: string | null): number | undefined => Number(header) * 1000 || undefined;
