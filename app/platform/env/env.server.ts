import { z } from 'zod';

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  DATABASE_URL: z.string().min(1, 'expected the address of a PostgreSQL database'),
  SESSION_SECRET: z.string().min(32, 'expected a secret of at least 32 characters'),
  /** A fixed instant that the program takes for now, for demonstrations and tests. */
  FIXED_NOW: z.iso.datetime({ offset: true }).optional(),
});

export type Environment = z.infer<typeof schema>;

let parsed: Environment | null = null;

/** The environment, parsed once. Throws an error that names each variable that is missing or wrong. */
export function env(): Environment {
  if (parsed) return parsed;
  const result = schema.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join('\n')}`);
  }
  parsed = result.data;
  return parsed;
}
