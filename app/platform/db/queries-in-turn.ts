import type { SqlDriverAdapterFactory, Transaction } from '@prisma/driver-adapter-utils';

/**
 * The driver with the queries of each transaction sent one after the other. Prisma asks for the relations of a row side by
 * side, and a transaction has one connection, which `pg` wants asked for one thing at a time.
 */
export function queriesInTurn(driver: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  return {
    ...{ provider: driver.provider, adapterName: driver.adapterName },
    connect: async () => {
      const connected = await driver.connect();
      const start = connected.startTransaction.bind(connected);
      connected.startTransaction = async (level) => takeTurns(await start(level));
      return connected;
    },
  };
}

/** What fails does not hold up what waits behind it: that is told so by the database. */
function takeTurns(tx: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn =
    <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>) =>
    (asked: Asked): Promise<Answer> => {
      const answer = last.then(() => ask(asked));
      last = answer.catch(() => undefined);
      return answer;
    };
  tx.queryRaw = inTurn(tx.queryRaw.bind(tx));
  tx.executeRaw = inTurn(tx.executeRaw.bind(tx));
  return tx;
}
