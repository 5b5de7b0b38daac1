import { z } from 'zod';
import { choiceField } from '~/ui/form/fields';

const INTENTS = ['adopt', 'again', 'discard'] as const;
export type ScenarioIntent = (typeof INTENTS)[number];

/** What to do with a scenario, and what the draft is called where it becomes one. */
export const scenarioIntentForm = z.object({ intent: choiceField(INTENTS) });
