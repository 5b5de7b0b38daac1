import type { Finding } from '../case/plan';
import type { Belonging } from './review-cells';
import { toldTotalOf, type ToldTotal } from './told-counts';
import type { GroupReader } from './told-groups';

/** How many findings there are, as a reader is told it. `belongs`: where recipients belong, by reference. */
export function toldFindings(
  findings: readonly Finding[],
  { reader, belongs }: { reader: GroupReader; belongs: ReadonlyMap<string, Belonging> },
): ToldTotal {
  return toldTotalOf(findings, {
    isSeen: ({ recipient }) => recipient === undefined || reader.knows(belongs.get(recipient)?.zone ?? ''),
    person: ({ recipient }) => recipient,
  });
}
