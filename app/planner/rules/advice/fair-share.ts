import type { Breach } from '../rule';
import type { LawLine } from '../law/law-line';

/**
 * Who has more or less than her position's share of something, rounded to whole ones. Whoever cannot have any is left
 * out, with what she has.
 */
export function unfairShares(
  lines: readonly LawLine[],
  of: { canHave: (line: LawLine) => boolean; count: (line: LawLine) => number },
): Breach[] {
  const sharing = lines.filter(of.canHave).map((line) => ({ line, has: of.count(line) }));
  const positions = sharing.reduce((sum, { line }) => sum + line.person.source.positionPercent, 0);
  const all = sharing.reduce((sum, { has }) => sum + has, 0);
  return sharing.flatMap(({ line, has }) => {
    const share = (all * line.person.source.positionPercent) / positions;
    const size = Math.max(has - Math.ceil(share), Math.floor(share) - has);
    if (size <= 0) return [];
    const facts = { has, share: Math.round(share * 10) / 10, side: has > share ? 'more' : 'less' };
    return [{ staff: line.person.index, size, facts }];
  });
}
