/** Says in words why something was not done. */
import type { Problem } from '../backend/bindings.ts';
import { fill, t } from './words.ts';

const words = t.problems as Record<string, string>;

export const isProblem = (it: unknown): it is Problem => typeof (it as Problem | null)?.code === 'string' && Array.isArray((it as Problem).fields);

export function why(error: unknown): string {
  if (!isProblem(error)) return fill(t.problems.other, { message: String((error as Error)?.message ?? error) });
  return words[error.code] ?? fill(t.problems.other, { message: error.message });
}

/** By field of a form; what is about none of these is about the whole, `form`. */
export function inForm<F extends string>(error: unknown, fields: readonly F[]): Partial<Record<F | 'form', string>> {
  if (!isProblem(error)) return { form: why(error) } as Partial<Record<F | 'form', string>>;
  const found: Partial<Record<string, string>> = {};
  for (const { field, message } of error.fields) {
    const name = field.split(/[.[]/)[0]!;
    if ((fields as readonly string[]).includes(name)) found[name] = words[name] ?? fill(t.problems.field, { message });
  }
  if (error.code === 'email_taken' && (fields as readonly string[]).includes('email')) found.email = why(error);
  return (Object.keys(found).length ? found : { form: why(error) }) as Partial<Record<F | 'form', string>>;
}
