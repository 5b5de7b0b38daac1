import { beforeAll, describe, expect, it } from 'vitest';
import type { i18n as I18n } from 'i18next';
import { buildModel } from '~/planner/model/build-model';
import { LAW_RULES, PLAN_RULES, ROTA_RULES } from '~/planner/rules';
import { findingOf, judgePlan } from '~/planner/rules/judge';
import { judgeLaw } from '~/planner/rules/judge-law';
import { viewOf } from '~/planner/rules/plan-view';
import { solutionOf } from '~/planner/write/read-plan';
import { createI18n } from '~/platform/i18n/create-i18n';
import { describeFinding } from '~/platform/i18n/describe-finding';
import { durationOf } from '~/platform/i18n/fact-words';
import { LANGUAGES } from '~/platform/i18n/language';
import { loadTexts } from '~/platform/i18n/load-texts';
import { LAW_EXAMPLES } from '../../planner/rules/law-examples';
import { frameOf } from '../../planner/rules/law-situation';
import { fixtureCase } from '../../planner/support/cases';
import { randomPlan } from '../../planner/support/random-plan';
import { build } from '../../planner/support/situation';

const small = fixtureCase('small-8');

describe.each(LANGUAGES)('a finding in words (%s)', (language) => {
  let i18n: I18n;
  beforeAll(async () => {
    i18n = await createI18n({ language, texts: await loadTexts(language) });
  });

  it('has a title for every rule of the rulebook', () => {
    for (const { id } of [...ROTA_RULES, ...PLAN_RULES, ...LAW_RULES]) {
      expect(i18n.exists(`rules.${id}.title`, { ns: 'findings' }), id).toBe(true);
      expect(i18n.exists(`rules.${id}.text`, { ns: 'findings' }), id).toBe(true);
    }
  });

  it('is a whole sentence, with every figure in it, for whatever random plans break', () => {
    const model = buildModel(small);
    const told = new Set<string>();
    for (const seed of [1, 2, 3, 4, 5]) {
      const view = viewOf(model, solutionOf(model, randomPlan(small, seed)));
      for (const judged of judgePlan(model, view)) {
        const { sentence, source } = describeFinding(i18n, findingOf(model, judged));
        expect(sentence, judged.rule.id).not.toBe('');
        expect(sentence, judged.rule.id).not.toMatch(/\{\{|undefined|NaN/);
        expect(source).not.toBe('');
        told.add(judged.rule.id);
      }
    }
    expect(told.size).toBeGreaterThan(15);
  });

  it('is a whole sentence for whatever the examples of the law break', () => {
    for (const { rule, smallest, whole } of LAW_EXAMPLES) {
      for (const situation of [smallest, whole]) {
        const { model, plan } = build(situation);
        const judged = judgeLaw(frameOf(model, situation), plan.solution.rota).filter((one) => one.rule.id === rule);
        for (const one of judged) {
          const { sentence } = describeFinding(i18n, findingOf(model, one));
          expect(sentence, rule).not.toBe('');
          expect(sentence, rule).not.toMatch(/\{\{|undefined|NaN|null/);
        }
      }
    }
  });

  it('names the agreement that sets a limit', () => {
    const facts = { workMinutes: 600, limitMinutes: 570, code: 'N', source: 'aml § 10-5', agreement: 'Protokoll 3' };
    expect(describeFinding(i18n, { rule: 'day-hours', facts }).source).toMatch(/^aml § 10-5, .*: Protokoll 3$/);
  });

  it('says the rule alone where the facts are not there', () => {
    const described = describeFinding(i18n, { rule: 'daily-rest', facts: {} });
    expect(described.title).not.toBe('');
    expect(described.sentence).toBe('');
  });

  it('names a rule that it does not know', () => {
    expect(describeFinding(i18n, { rule: 'new-rule', facts: {} }).title).toContain('new-rule');
  });
});

describe('a breach of the daily rest in bokmål', () => {
  it('reads as people say it', async () => {
    const i18n = await createI18n({ language: 'nb', texts: await loadTexts('nb') });
    const facts = { restMinutes: 540, limitMinutes: 660, fromCode: 'A', toCode: 'D', acrossSeam: false };
    const described = describeFinding(i18n, { rule: 'daily-rest', facts: { ...facts, source: 'aml § 10-8 (1)' } });
    expect(described).toEqual({
      title: 'For kort døgnhvile',
      sentence: '9 t fri mellom A og neste D. Kravet er 11 t.',
      source: 'aml § 10-8 (1)',
    });
    expect(durationOf(i18n, 570)).toBe('9 t 30 min');
  });

  it('tells of shifts that overlap by how much, and never of a rest below nothing', async () => {
    const i18n = await createI18n({ language: 'nb', texts: await loadTexts('nb') });
    const facts = { restMinutes: -15, limitMinutes: 660, fromCode: 'N', toCode: 'D', acrossSeam: false };
    const { sentence } = describeFinding(i18n, { rule: 'daily-rest', facts });
    expect(sentence).toBe('0 min (15 min overlapp) fri mellom N og neste D. Kravet er 11 t.');
  });
});
