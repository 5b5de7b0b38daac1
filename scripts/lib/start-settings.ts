import path from 'node:path';
import { z } from 'zod';
import { Complaint } from './complaint';
import { ROOT } from './root';
import type { Variables } from './variables';

export const START_HELP = `Bruk: npm start -- [valg]

  --no-demo   start uten demodata; gir en engangslenke til å lage den første administratoren
  --dev       bygg sider etter hvert som kildene endres
  --help      vis denne teksten

Miljøvariabler: PORT (3000), HOST (127.0.0.1), DATABASE_URL, SESSION_SECRET, DATA_DIR (.data).`;

const FLAGS = ['--no-demo', '--dev', '--help'] as const;

export interface StartOptions {
  readonly demo: boolean;
  readonly dev: boolean;
  readonly help: boolean;
}

export function parseStartOptions(words: readonly string[]): StartOptions {
  const unknown = words.find((word) => !FLAGS.some((flag) => flag === word));
  if (unknown !== undefined) {
    throw new Complaint(`Ukjent valg: ${unknown}. Valgene er ${FLAGS.join(', ')}.`, { exitCode: 2 });
  }
  return { demo: !words.includes('--no-demo'), dev: words.includes('--dev'), help: words.includes('--help') };
}

const empty = (value: unknown) => (value === '' ? undefined : value);

const environmentSchema = z.object({
  PORT: z.preprocess(
    empty,
    z
      .string()
      .regex(/^\d{1,5}$/, 'må være et tall')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, 'må være fra 1 til 65535')
      .default(3000),
  ),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  DATABASE_URL: z.preprocess(
    empty,
    z
      .string()
      .regex(/^postgres(ql)?:\/\/.+/, 'må begynne med postgresql://')
      .optional(),
  ),
  SESSION_SECRET: z.preprocess(empty, z.string().min(32, 'må ha minst 32 tegn').optional()),
  DATA_DIR: z.preprocess(empty, z.string().default('.data')),
});

export interface StartEnvironment {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  readonly sessionSecret: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
}

/** Every variable that is wrong gets one line; its value is not shown, for it may be a secret. */
export function parseStartEnvironment(variables: Variables): StartEnvironment {
  const result = environmentSchema.safeParse(variables);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new Complaint(lines.join('\n'), { exitCode: 2 });
  }
  const { HOST, PORT, DATABASE_URL, SESSION_SECRET, DATA_DIR } = result.data;
  return {
    host: HOST,
    port: PORT,
    databaseUrl: DATABASE_URL,
    sessionSecret: SESSION_SECRET,
    dataDir: path.resolve(ROOT, DATA_DIR),
  };
}

/** The address that a person on this machine opens. */
export function addressOf({ host, port }: { host: string; port: number }): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
