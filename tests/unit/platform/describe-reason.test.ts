import { describe, expect, it } from 'vitest';
import type { Reason, ReasonCause } from '~/planner/reasons/reason';
import { createI18n } from '~/platform/i18n/create-i18n';
import { describeReason } from '~/platform/i18n/describe-reason';
import { LANGUAGES } from '~/platform/i18n/language';
import { loadTexts } from '~/platform/i18n/load-texts';

type Told = Pick<Reason, 'speaks' | 'facts'>;

/** Every way in which the planner tells each cause. A cause that is new does not compile until it stands here. */
const TOLD: Record<ReasonCause, readonly Told[]> = {
  primary: [
    { speaks: 'for', facts: { pinned: false } },
    { speaks: 'for', facts: { pinned: true } },
  ],
  'team-member': [{ speaks: 'for', facts: {} }],
  'previous-team': [{ speaks: 'for', facts: {} }],
  planned: [{ speaks: 'for', facts: { visits: 12, of: 84 } }],
  'on-shift': [
    { speaks: 'for', facts: { could: 70, of: 84 } },
    { speaks: 'against', facts: { could: 3, of: 84 } },
    { speaks: 'stops', facts: {} },
  ],
  'team-full': [{ speaks: 'against', facts: { size: 4 } }],
  'met-before': [1, 6].map((visits) => ({ speaks: 'for', facts: { visits, days: 28 } })),
  'new-face': [{ speaks: 'against', facts: {} }],
  'has-skills': [{ speaks: 'for', facts: { skills: ['medisin', 'rus'] } }],
  'lacks-skill': (['against', 'stops'] as const).map((speaks) => ({ speaks, facts: { skills: ['medisin'] } })),
  excluded: [{ speaks: 'stops', facts: {} }],
  near: (['for', 'against'] as const).map((speaks) => ({ speaks, facts: { travelMinutes: 16, rank: 9, of: 13 } })),
  load: (['for', 'against'] as const).map((speaks) => ({ speaks, facts: { weekMinutes: 900, fairWeekMinutes: 845 } })),
  'on-duty': [{ speaks: 'for', facts: { code: 'D' } }],
  'off-duty': [{ speaks: 'stops', facts: {} }],
  'outside-shift': [{ speaks: 'stops', facts: { code: 'A' } }],
  rule: [{ speaks: 'against', facts: { rule: 'overlap', size: 20, unit: 'minutes' } }],
  'room-at': [15, -15, 0].map((minutesLater) => ({ speaks: 'against', facts: { start: '09:15', minutesLater } })),
  'no-room': ['time', 'travel', 'break'].map((lacking) => ({
    speaks: 'stops',
    facts: { missingMinutes: 70, lacking },
  })),
};

describe.each(LANGUAGES)('what speaks for and against a person, in %s', (language) => {
  it.each(Object.keys(TOLD) as ReasonCause[])('has words with the figures for %s', async (cause) => {
    const i18n = await createI18n({ language, texts: await loadTexts(language) });
    for (const told of TOLD[cause]) {
      const sentence = describeReason(i18n, { cause, ...told });
      expect(sentence).toMatch(/^[A-ZÆØÅ].+[.]$/);
      expect(sentence).not.toMatch(/\{\{|undefined|NaN|reasons:|null/);
      const figures = Object.entries(told.facts).filter(
        ([name, fact]) => typeof fact === 'number' && !/minutes|size/i.test(name),
      );
      for (const [, figure] of figures) expect(sentence).toContain(String(figure));
    }
  });
});
