/** Says in the customer's language why the server refused a form. */
import { ProblemError } from '@frontdesk/client';
import { t } from '../words.ts';

export interface FieldProblems {
  name?: string;
  email?: string;
  password?: string;
  /** About the whole of it. */
  form?: string;
}

export function problems(error: unknown): FieldProblems {
  // Neither refused nor done: nobody answered.
  if (!(error instanceof ProblemError)) return { form: t.unreachable };
  if (error.code === 'invalid_credentials') return { form: t.wrongPassword };
  if (error.code === 'email_taken') return { email: t.emailTaken };
  const fields = error.problem.errors?.map((it) => it.field) ?? [];
  const said: FieldProblems = {};
  if (fields.includes('name')) said.name = t.invalidName;
  if (fields.includes('email')) said.email = t.invalidEmail;
  if (fields.includes('password')) said.password = t.invalidPassword;
  return Object.keys(said).length ? said : { form: error.status === 503 ? t.unreachable : t.failed };
}
