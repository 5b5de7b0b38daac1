import { z } from 'zod';
import { MIN_PASSWORD_LENGTH } from '~/domain/access/password';

/** Messages are keys of the namespace `account`. */
export const setUpForm = z.object({
  name: z.string({ error: 'setUp.nameMissing' }).trim().min(1, 'setUp.nameMissing').max(120, 'setUp.nameMissing'),
  email: z.email({ error: 'setUp.emailWrong' }).trim().toLowerCase(),
  password: z
    .string({ error: 'setUp.passwordShort' })
    .min(MIN_PASSWORD_LENGTH, 'setUp.passwordShort')
    .max(200, 'setUp.passwordShort'),
});

export type SetUpForm = z.infer<typeof setUpForm>;
