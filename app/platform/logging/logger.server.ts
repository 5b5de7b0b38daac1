import pino from 'pino';

/** Personal data never goes here: errors are reduced to their type, code and stack, without values from a query. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: null,
  serializers: {
    error: (error: unknown) =>
      error instanceof Error
        ? { type: error.name, code: (error as { code?: unknown }).code, stack: framesOf(error) }
        : { type: typeof error },
  },
});

/** The call frames without the message, which may hold values. */
const framesOf = (error: Error): string[] =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 12);
