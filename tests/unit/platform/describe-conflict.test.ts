import type { i18n as I18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '~/domain/case/plan';
import { createI18n } from '~/platform/i18n/create-i18n';
import { describeConflict } from '~/platform/i18n/describe-conflict';
import { describeFinding } from '~/platform/i18n/describe-finding';
import { loadTexts } from '~/platform/i18n/load-texts';

const NAMES = ['Alvdis', 'Birgtor', 'Dagfrid', 'Eldrun', 'Fjelltor'];

/** Facts of a weekend conflict, as a reader gets them: with names for references. */
const WEEKENDS: Facts = {
  cause: 'too-few-weekends',
  codes: ['D', 'A'],
  needed: 30,
  possible: 28,
  missing: 2,
  perWeekend: 5,
  possiblePerWeekend: 4.67,
  members: ['demand-min 6 D 3', 'demand-min 6,7 A 2', 'weekend-frequency 0,1,2,3,4'],
  ways: ['demand-min 6 D 2', 'weekend-frequency 1 2', 'weekend-frequency 2 1'],
  conflictPeople: NAMES,
  minimal: true,
};

describe('a smallest conflict in words', () => {
  let nb: I18n;
  let en: I18n;
  beforeAll(async () => {
    nb = await createI18n({ language: 'nb', texts: await loadTexts('nb') });
    en = await createI18n({ language: 'en', texts: await loadTexts('en') });
  });

  it('says what collides, for whom, and what would help', () => {
    expect(describeFinding(nb, { rule: 'weekend-frequency', facts: WEEKENDS }).sentence).toBe(
      'Ingen turnus kan dekke dette: D, A trenger 5 hver helg, men helgeregelen gir høyst 4,67. ' +
        'Det mangler 2 arbeidede helger i turnusen. ' +
        'Dette lar seg ikke oppfylle samtidig: lørdag minst 3 på D; lørdag, søndag minst 2 på A; ' +
        'helgeregelen for Alvdis, Birgtor, Dagfrid og 2 til. ' +
        'Letteste utveier: 2 er nok på D lørdag; Birgtor arbeider hver 2. helg; Dagfrid kan arbeide hver helg.',
    );
  });

  it('tells weekdays in a row by the first and the last, and rules by their figures', () => {
    const facts: Facts = {
      members: ['skill-demand 1,2,3,4,5 N 1 rus og psykisk helse', 'daily-rest', 'fixed 0'],
      ways: ['daily-rest 570', 'consecutive-nights 4', 'contract-hours 0 450', 'fixed 0', 'skill-demand 1 N 0 rus'],
      conflictPeople: NAMES,
      minimal: false,
    };
    expect(describeConflict(nb, facts)).toBe(
      'Dette lar seg ikke oppfylle samtidig: mandag–fredag minst 1 med rus og psykisk helse på N; døgnhvilen; ' +
        'låste dager for Alvdis. ' +
        'Kanskje er det færre av dem som kolliderer; tiden tok slutt før det var prøvd. ' +
        'Letteste utveier: avtale om 9 t 30 min døgnhvile; inntil 4 nattevakter på rad; ' +
        'Alvdis arbeider inntil 7 t 30 min mer eller mindre i turnusen; lås opp dagene til Alvdis; ' +
        '0 med rus er nok på N mandag.',
    );
    expect(describeConflict(en, facts)).toContain('Monday–Friday at least 1 with rus og psykisk helse on N');
  });

  it('tells of one person more with position, codes and skills', () => {
    const more = (way: string): Facts => ({ members: ['daily-rest'], ways: [way], conflictPeople: [], minimal: true });
    expect(describeConflict(nb, more('one-more 60 D,A'))).toContain('én person til i 60 % som kan gå D, A.');
    expect(describeConflict(nb, more('one-more 20 N | sykepleier | rus og psykisk helse'))).toContain(
      'én person til i 20 % med sykepleier, rus og psykisk helse som kan gå N.',
    );
    expect(describeConflict(en, more('one-more 60 D,A'))).toContain('one person more of 60 % who can work D, A.');
  });

  it('names red days in a row by their dates, and what would help on them', () => {
    const facts: Facts = {
      members: ['demand-min 4 D 4', 'sundays 2026-03-29 2026-04-02/2026-04-03 2026-04-05/2026-04-06', 'day-hours'],
      ways: ['fewer-on 2026-04-02/2026-04-03 D 2', 'sundays 26', 'day-hours 750'],
      conflictPeople: [],
      minimal: true,
    };
    expect(describeConflict(nb, facts)).toBe(
      'Dette lar seg ikke oppfylle samtidig: torsdag minst 4 på D; den som har arbeidet på én av de røde dagene ' +
        '29.03.2026, 02.04.2026–03.04.2026, 05.04.2026–06.04.2026, har fri på den neste av dem; ' +
        'grensen for timer i døgnet. ' +
        'Letteste utveier: 2 er nok på D 02.04.2026–03.04.2026; ' +
        'avtale om gjennomsnitt av søn- og helgedager over 26 uker; avtale om inntil 12 t 30 min i døgnet.',
    );
    expect(describeConflict(en, facts)).toContain('averaging Sundays and holidays over 26 weeks');
  });

  it('is silent about facts that hold none', () => {
    expect(describeConflict(nb, { needed: 3 })).toBe('');
  });
});
