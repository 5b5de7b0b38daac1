import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient, type Prisma } from './generated/client';
import { connectionAs } from './connection-options';
import { APP_ROLE } from './roles';

/** The database client that queries and services take as an argument. */
export type Db = PrismaClient;
/** The same within a transaction. */
export type Tx = Prisma.TransactionClient;

const DEFAULT_POOL_SIZE = 10;

/** A client whose connections run as the application's role. `$disconnect()` ends them. */
export function createDb(options: { url: string; poolSize?: number }): Db {
  const connection = connectionAs({ url: options.url, role: APP_ROLE });
  return new PrismaClient({
    // Longer messages quote the arguments of the call, which may be about a person.
    errorFormat: 'minimal',
    adapter: new PrismaPg({ ...connection, max: options.poolSize ?? DEFAULT_POOL_SIZE, idleTimeoutMillis: 30_000 }),
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
}

let shared: Db | undefined;

/** The client of this process, made on first use from `DATABASE_URL`. */
export function getDb(): Db {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: `npm start` sets it, or point it to a PostgreSQL server');
  return (shared ??= createDb({ url }));
}
