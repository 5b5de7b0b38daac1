import { z } from 'zod';
import { revisionField, textField } from '~/ui/form/fields';

export const closeForm = z.object({ revision: revisionField(), reason: textField({ max: 300 }) });
export type CloseForm = z.output<typeof closeForm>;
