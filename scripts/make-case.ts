import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeCase } from './lib/make-case';

/** Writes a made-up planning case: `npx tsx scripts/make-case.ts --seed 7 [--recipients 60] [--out case.json]`. */
function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      recipients: { type: 'string', default: '60' },
      staff: { type: 'string' },
      weeks: { type: 'string', default: '6' },
      nights: { type: 'boolean', default: false },
      zones: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const made = makeCase({
    seed: Number(values.seed),
    recipients: Number(values.recipients),
    ...(values.staff === undefined ? {} : { staff: Number(values.staff) }),
    ...(values.zones === undefined ? {} : { zones: Number(values.zones) }),
    weeks: Number(values.weeks),
    nights: values.nights,
  });
  const text = `${JSON.stringify(made, null, 1)}\n`;
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
}

main();
