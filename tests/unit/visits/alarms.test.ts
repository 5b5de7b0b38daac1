import { describe, expect, it } from 'vitest';
import { alarmsOf, type PresentCarer, type WatchedVisit } from '~/domain/visits/alarms';

const settings = { checkOutMinutes: 30, carerMinutes: 10, repeatMinutes: 10 };
const at = (time: string) => new Date(`2026-11-25T${time}:00Z`);
const here = (since: string, until?: string): PresentCarer => ({
  checkedInAt: at(since),
  checkedOutAt: until === undefined ? null : at(until),
});
const visit = (present: PresentCarer[], neverAlone = false): WatchedVisit => ({
  startsAt: at('09:00'),
  endsAt: at('09:30'),
  neverAlone,
  present,
});
const alarms = (watched: WatchedVisit, time: string) => alarmsOf(watched, { now: at(time), settings });

describe('an overdue check-out', () => {
  it('is told thirty minutes after the end, and not a minute before', () => {
    expect(alarms(visit([here('08:58')]), '09:59')).toEqual([]);
    expect(alarms(visit([here('08:58')]), '10:00')).toEqual(['checkOutOverdue']);
  });

  it('gives somebody who came late as much longer', () => {
    expect(alarms(visit([here('09:45')]), '10:44')).toEqual([]);
    expect(alarms(visit([here('09:45')]), '10:45')).toEqual(['checkOutOverdue']);
  });

  it('is not told of those who are out, or of a visit to which nobody came', () => {
    expect(alarms(visit([here('09:00', '09:31')]), '12:00')).toEqual([]);
    expect(alarms(visit([]), '12:00')).toEqual([]);
  });

  it('is told of the one who stayed behind', () => {
    expect(alarms(visit([here('09:00', '09:30'), here('09:00')]), '10:00')).toEqual(['checkOutOverdue']);
  });
});

describe('where nobody is to be alone', () => {
  it('somebody who is alone is told of ten minutes after the start, however early she came', () => {
    expect(alarms(visit([here('08:50')], true), '09:09')).toEqual([]);
    expect(alarms(visit([here('08:50')], true), '09:10')).toEqual(['carerMissing']);
    expect(alarms(visit([here('09:05')], true), '09:14')).toEqual([]);
    expect(alarms(visit([here('09:05')], true), '09:15')).toEqual(['carerMissing']);
  });

  it('two who are there are left in peace, and one whom the other has left is not', () => {
    expect(alarms(visit([here('09:00'), here('09:02')], true), '09:29')).toEqual([]);
    expect(alarms(visit([here('09:00'), here('09:02', '09:12')], true), '09:21')).toEqual([]);
    expect(alarms(visit([here('09:00'), here('09:02', '09:12')], true), '09:22')).toEqual(['carerMissing']);
  });

  it('nobody at all is told of ten minutes after the start, until an overdue check-out would be', () => {
    expect(alarms(visit([], true), '09:09')).toEqual([]);
    expect(alarms(visit([], true), '09:10')).toEqual(['nobodyCame']);
    expect(alarms(visit([], true), '09:59')).toEqual(['nobodyCame']);
    expect(alarms(visit([], true), '10:00')).toEqual([]);
    expect(alarms(visit([here('09:00', '09:20'), here('09:00', '09:20')], true), '09:45')).toEqual([]);
  });

  it('and elsewhere one is enough', () => {
    expect(alarms(visit([here('09:00')]), '09:25')).toEqual([]);
  });
});
