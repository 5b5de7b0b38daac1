import { parseArgs } from 'node:util';
import type { IsoDate } from '~/domain/brand';
import { addDays } from '~/domain/time/clock';
import { DEMO_PASSWORD } from './lib/demo';
import { signIn, type PageVisitor } from './lib/page-visitor';

const LEADER = 'leder@fjordvik.example';
const GOAL_MS = 1500;
const PERSON = /\/vaktbok\/fravaer\/([0-9a-f-]{36})/g;

/**
 * Times absences on a running server with the demo, from the press to the page with ranked substitutes and the repaired
 * day, and takes each back: `npm run -s bench:absence -- [--url U] [--date 2026-11-25] [--days 2] [--people 20]`. Start the
 * server with `FIXED_NOW=2026-11-25T06:40:00+01:00`. The time is the client's, on the same machine.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:3000' },
      date: { type: 'string', default: '2026-11-25' },
      days: { type: 'string', default: '2' },
      people: { type: 'string', default: '20' },
    },
  });
  const leader = await signIn({ url: values.url, email: LEADER, password: DEMO_PASSWORD });
  const { html } = await leader.get('/vaktbok/fravaer');
  const people = [...new Set([...html.matchAll(PERSON)].map(([, id = '']) => id))].slice(0, Number(values.people));
  const times: number[] = [];
  for (let day = 0; day < Number(values.days); day += 1) {
    const date = addDays(values.date as IsoDate, day);
    for (const staffId of people) {
      const told = await timeAbsence(leader, { staffId, date });
      if (told.opened === 0) continue;
      times.push(told.milliseconds);
      console.log(`${date}  ${told.milliseconds.toFixed(0).padStart(6)} ms  open ${told.opened}`);
    }
  }
  const [first = NaN] = times;
  times.sort((a, b) => a - b);
  const [median = NaN, worst = NaN] = [times[Math.floor(times.length / 2)], times.at(-1)];
  console.log(
    `${times.length} absences: first ${first.toFixed(0)} ms, median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms, goal ${GOAL_MS} ms`,
  );
}

/** One absence of a day, registered, shown and taken back. */
async function timeAbsence(
  leader: PageVisitor,
  { staffId, date }: { staffId: string; date: IsoDate },
): Promise<{ milliseconds: number; opened: number }> {
  const form = `/vaktbok/fravaer/${staffId}`;
  await leader.get(form);
  const start = performance.now();
  const address = await leader.post(form, { staffId, fromOn: date, toOn: date, fromTime: '' });
  const page = await leader.get(address);
  const milliseconds = performance.now() - start;
  if (!page.isPage) throw new Error(`${address} answered ${page.status}.`);
  const opened = new Set(
    [...page.html.matchAll(/<a [^>]*href="\/vaktbok\/vakt\/([0-9a-f-]{36})"/g)].map(([, id]) => id),
  );
  await leader.post(address, {});
  return { milliseconds, opened: opened.size };
}

await main();
