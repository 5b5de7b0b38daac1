import { z } from 'zod';

export const discardDraftForm = z.object({ revision: z.coerce.number().int().positive() });
