import { z } from 'zod';

/** Messages are keys of the namespace `account`. */
export const signInForm = z.object({
  email: z.string({ error: 'signIn.emailMissing' }).trim().toLowerCase().max(200, 'signIn.wrong'),
  password: z.string({ error: 'signIn.passwordMissing' }).max(200, 'signIn.wrong'),
  til: z.string().optional(),
});

export type SignInForm = z.infer<typeof signInForm>;
