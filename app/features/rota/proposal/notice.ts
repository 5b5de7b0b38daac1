import { LIMITS } from '~/domain/working-time/limits';

/** aml 10-3: a rota is discussed no later than this many days before it starts. */
export const NOTICE_DAYS = LIMITS.noticeDays.default;
