import { z } from 'zod';
import { dateField, revisionField } from './fields';

/** The last day that something counts, for everything that is ended by a date and never deleted. */
export const endForm = z.object({ revision: revisionField(), lastDay: dateField() });
export type EndForm = z.output<typeof endForm>;
