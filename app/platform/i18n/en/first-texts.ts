import { account } from './account';
import { common } from './common';
import { day } from './day';

/** What a phone's first page says: the frame around it, a carer's day, and signing in. */
export const first = { account, common, day };
