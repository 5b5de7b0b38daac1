import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters that OWASP advises: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

let decoy: Promise<string> | null = null;

/** Whether the password is the user's. For an unknown user (`null`) it takes the same time and says no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('no user has this password');
  const matches = await verify(stored ?? (await decoy), password);
  return stored !== null && matches;
}
