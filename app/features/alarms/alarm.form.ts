import { z } from 'zod';
import { textField } from '~/ui/form/fields';

/** What was done about an alarm. */
export const alarmForm = z.object({ answer: textField({ max: 300 }) });
