import { describe, expect, it } from 'vitest';
import type { Finding } from '~/domain/case/plan';
import { findingOf, judgeRota } from '~/planner/rules/judge';
import { judgeLaw } from '~/planner/rules/judge-law';
import { planFindings } from '~/planner/write/findings';
import { joinLaw } from '~/planner/write/law-findings';
import { build } from '../support/situation';
import { frameOf, makeAgreement, type LawSituation } from './law-situation';

const SHIFTS = [
  { code: 'D', start: '07:30', end: '15:00', paidMinutes: 450, breakMinutes: 30 },
  { code: 'A', start: '15:00', end: '22:30', paidMinutes: 450, breakMinutes: 30 },
  { code: 'N', start: '22:15', end: '07:45', paidMinutes: 570, breakMinutes: 30 },
  { code: 'S', start: '09:30', end: '15:00', paidMinutes: 330, breakMinutes: 0 },
];
const CODES = SHIFTS.map(({ code }) => code);
const person = (id: string) => ({ id, zone: 'north', positionPercent: 100, codes: CODES });

/** A case with the usual clock times from a Monday. */
const from = (start: string, weeks = 1) => ({
  start,
  rotaWeeks: weeks,
  planWeeks: weeks,
  shiftCodes: SHIFTS,
  demand: CODES.flatMap((code) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, code, min: 0, max: 9 }))),
  staff: [person('anna'), person('bo')],
});

/** What a rule of the law finds: date, size and facts. */
function found(rule: string, situation: LawSituation) {
  const { model, plan } = build(situation);
  return judgeLaw(frameOf(model, situation), plan.solution.rota)
    .filter((judged) => judged.rule.id === rule)
    .map((judged) => findingOf(model, judged));
}

const datesOf = (findings: readonly Finding[]) => findings.map(({ date }) => date);

/** What the case's rules and the law tell together. */
function joined(situation: LawSituation): Finding[] {
  const { model, plan } = build(situation);
  const { rota } = plan.solution;
  return joinLaw(model, { rota, ofCase: judgeRota(model, rota), agreements: situation.agreements ?? [] });
}

describe('the nights when the clock is changed', () => {
  const tenHours = [makeAgreement({ limit: 'dayHours', value: 10 })];

  it('N of 24 October 2026 is 10.5 hours, half an hour past an agreement of ten; the other nights keep it', () => {
    const situation = { case: from('2026-10-19'), rota: { anna: '. . N N . N .' }, agreements: tenHours };
    const [night, ...others] = found('day-hours', situation);
    expect(others).toEqual([]);
    expect(night).toMatchObject({
      date: '2026-10-24',
      facts: { workMinutes: 630, size: 30, agreement: 'Protokoll 1' },
    });
  });

  it('N of 28 March 2026 is 8.5 hours, which needs no agreement', () => {
    expect(found('day-hours', { case: from('2026-03-23'), rota: { anna: '. . . . . N .' } })).toEqual([]);
  });

  it('eleven hours on the wall are ten in the night to 29 March 2026', () => {
    const situation = { case: from('2026-03-23'), rota: { anna: '. . . . . A S' } };
    expect(found('day-rest', situation)).toMatchObject([
      { date: '2026-03-28', facts: { restMinutes: 600, limitMinutes: 660, clockChanges: true, size: 60 } },
    ]);
    expect(joined(situation).filter(({ rule }) => rule === 'daily-rest')).toEqual([]);
  });

  it('the same shifts keep the rest in any other night, and in the one to 25 October 2026', () => {
    expect(found('day-rest', { case: from('2026-03-16'), rota: { anna: '. . . . . A S' } })).toEqual([]);
    expect(found('day-rest', { case: from('2026-10-19'), rota: { anna: '. . . . . A S' } })).toEqual([]);
  });
});

describe('a night of 9.5 hours', () => {
  it('breaks the law without an agreement and keeps it with one, and never makes a finding hard', () => {
    const situation = { case: from('2026-09-07'), rota: { anna: '. N' } };
    expect(found('day-hours', situation)).toMatchObject([
      { level: 'soft', facts: { standing: 'law', workMinutes: 570, limitMinutes: 540, size: 30 } },
    ]);
    expect(found('day-hours', { ...situation, agreements: [makeAgreement({ limit: 'dayHours', value: 10 })] })).toEqual(
      [],
    );
  });

  it('stands among the soft findings of a plan, with what it rests on', () => {
    const { model, plan } = build({ case: { ...from('2026-09-07'), recipients: [] }, rota: { anna: '. N' } });
    const night = planFindings(model, plan, {}).filter(({ rule }) => rule === 'day-hours');
    expect(night).toMatchObject([{ level: 'soft', staff: 'anna', date: '2026-09-08', facts: { standing: 'law' } }]);
    const agreed = planFindings(model, plan, { agreements: [makeAgreement({ limit: 'dayHours', value: 10 })] });
    expect(agreed.filter(({ rule }) => rule === 'day-hours')).toEqual([]);
  });

  it('breaks the law from the day after the agreement’s last', () => {
    const agreements = [makeAgreement({ limit: 'dayHours', value: 10, validTo: '2026-09-08' })];
    const situation = { case: from('2026-09-07'), rota: { anna: '. N N' }, agreements };
    expect(datesOf(found('day-hours', situation))).toEqual(['2026-09-09']);
  });
});

describe('red days', () => {
  // Monday 23 March to Sunday 12 April 2026.
  const easter = from('2026-03-23', 3);
  const week = '. . . . . . .';

  it('Maundy Thursday and Good Friday 2026 are one red zone: both can be worked', () => {
    expect(found('sundays', { case: easter, rota: { anna: `${week} . . . D D . . ${week}` } })).toEqual([]);
  });

  it('whoever has worked Palm Sunday is off in the whole of the next zone', () => {
    const rota = { anna: `. . . . . . D . . . D D . . ${week}` };
    expect(found('sundays', { case: easter, rota })).toMatchObject([
      { staff: 'anna', date: '2026-04-02', facts: { days: 2, standing: 'law' } },
    ]);
  });

  it('Easter Eve from 15:00 is part of the zone that lasts to Easter Monday', () => {
    const rota = { anna: `${week} . . . . D A . ${week}` };
    expect(datesOf(found('sundays', { case: easter, rota }))).toEqual(['2026-04-04']);
  });

  it('17 May 2026 is the Sunday after Ascension Day', () => {
    const rota = { anna: '. . . D . . D' };
    expect(datesOf(found('sundays', { case: from('2026-05-11'), rota }))).toContain('2026-05-17');
  });

  it('17 May 2027 is Whit Monday, in one zone with Whit Sunday', () => {
    // Whit Sunday 16 May and Monday 17 May 2027, and nothing on the Sundays around.
    const rota = { anna: `. . . . . . D D . . . . . . ${week}` };
    expect(found('sundays', { case: from('2027-05-10', 3), rota })).toEqual([]);
  });

  it('an agreement averages them over 26 weeks', () => {
    const agreements = [makeAgreement({ limit: 'redDayAveraging', value: true })];
    const both = { case: easter, rota: { anna: `. . . . . . D . . . D D . . ${week}` }, agreements };
    expect(found('sundays', both)).toEqual([]);
    const always = { case: from('2026-09-07'), rota: { anna: '. . . . . . D' }, agreements };
    expect(found('sundays', always).map(({ facts }) => facts.kind)).toEqual(['half', 'fourWeeks']);
  });
});

describe('what the case’s rules and the law find together', () => {
  const evenings = { case: from('2026-09-07'), rota: { anna: 'A D', bo: 'A D' } };
  const restsOf = (situation: LawSituation) =>
    joined(situation)
      .filter(({ rule }) => rule === 'daily-rest' || rule === 'day-rest')
      .map(({ rule, staff, facts }) => ({ rule, staff, agreement: facts.agreement }));

  it('is told once', () => {
    expect(restsOf(evenings)).toEqual([
      { rule: 'daily-rest', staff: 'anna', agreement: undefined },
      { rule: 'daily-rest', staff: 'bo', agreement: undefined },
    ]);
  });

  it('follows what one person has agreed to', () => {
    const agreements = [makeAgreement({ limit: 'dailyRestHours', value: 9, staff: 'anna' })];
    expect(restsOf({ ...evenings, agreements })).toEqual([{ rule: 'daily-rest', staff: 'bo', agreement: undefined }]);
  });

  it('tells a breach of a person’s own agreement with its name', () => {
    const agreements = [makeAgreement({ limit: 'dailyRestHours', value: 10, staff: 'anna' })];
    expect(restsOf({ ...evenings, rota: { anna: 'A D' }, agreements })).toEqual([
      { rule: 'day-rest', staff: 'anna', agreement: 'Protokoll 1' },
    ]);
  });

  it('names the agreement for everyone that sets the limit of the case', () => {
    const agreements = [makeAgreement({ limit: 'dailyRestHours', value: 10 })];
    const situation = { ...evenings, rota: { anna: 'A D' }, agreements };
    const agreed = { ...situation, case: { ...situation.case, rules: { dailyRestHours: 10 } } };
    expect(restsOf(agreed)).toEqual([{ rule: 'daily-rest', staff: 'anna', agreement: 'Protokoll 1' }]);
  });
});

it('each turn of a rota is judged on its own dates, and what is the same in all is told once', () => {
  // Two weeks, three turns from Monday 5 October 2026; the clock is set back in the second.
  const situation = { case: { ...from('2026-10-05', 2), planWeeks: 6 }, rota: { anna: '. . . . . N . . N' } };
  const nights = joined(situation)
    .filter(({ rule }) => rule === 'day-hours')
    .map(({ date, facts }) => [date, facts.workMinutes]);
  expect(nights).toEqual([
    ['2026-10-10', 570],
    ['2026-10-13', 570],
    ['2026-10-24', 630],
  ]);
});

describe('a short rest that an agreement allows', () => {
  const agreed = { case: from('2026-09-07', 2), agreements: [makeAgreement({ limit: 'dailyRestHours', value: 9 })] };
  const quick = (anna: string) => found('quick-return', { ...agreed, rota: { anna } });

  it('tells what is owed, and the first free period that is long enough', () => {
    expect(quick('. A D D . D D . . . . . . .')).toMatchObject([
      { date: '2026-09-08', facts: { owedMinutes: 120, madeUpOn: '2026-09-09', agreement: 'Protokoll 1' } },
    ]);
  });

  it('is owed where no free period of the week that follows is long enough', () => {
    const long = { code: 'D', start: '07:30', end: '21:30', paidMinutes: 450, breakMinutes: 30 };
    const shiftCodes = SHIFTS.map((shift) => (shift.code === 'D' ? long : shift));
    const situation = { ...agreed, case: { ...agreed.case, shiftCodes } };
    const findings = found('quick-return', { ...situation, rota: { anna: 'D D D D D D D D D D D D D D' } });
    expect(findings).toHaveLength(14);
    expect(findings.map(({ facts }) => [facts.owedMinutes, facts.madeUpOn])).toContainEqual([60, undefined]);
  });

  it('is advice, and never a breach', () => {
    expect(quick('. A D D . D D . . . . . . .')).toMatchObject([{ level: 'soft', facts: { standing: 'advice' } }]);
    expect(found('quick-return', { ...agreed, agreements: [], rota: { anna: 'A D' } })).toEqual([]);
  });
});
