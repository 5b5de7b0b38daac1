import { z } from 'zod';

/** Judged on the server only: the first page that a person meets carries no code for it. */
const schema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(200),
  password: z.string().min(1).max(200),
  til: z.string().max(2000).optional(),
});

/** Keys of the namespace `account`. */
export interface SignInErrors {
  email?: 'signIn.emailMissing';
  password?: 'signIn.passwordMissing';
}

type SignInParse = { ok: true; value: z.infer<typeof schema> } | { ok: false; email: string; errors: SignInErrors };

/** What was typed, or what is missing. The e-mail is given back, the password never. */
export function parseSignIn(form: FormData): SignInParse {
  const typed = Object.fromEntries(form);
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, value: result.data };
  const wrong = new Set(result.error.issues.map((issue) => issue.path[0]));
  return {
    ok: false,
    email: typeof typed.email === 'string' ? typed.email : '',
    errors: {
      ...(wrong.has('email') ? { email: 'signIn.emailMissing' as const } : {}),
      ...(wrong.has('password') ? { password: 'signIn.passwordMissing' as const } : {}),
    },
  };
}
