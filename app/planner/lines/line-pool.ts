import { cellsFit, type Line, type LinePerson } from './line-person';
import { orderPoints, type LineRules } from './line-state';

interface PooledLine {
  readonly cells: Int8Array;
  /** Whether the order of shifts is legal, by the limits that were asked. */
  readonly ordered: Map<string, boolean>;
}

/** More lines of a person than this make the master program slower than they help. */
const MOST_LINES = 150;

/** Lines found for earlier questions, where lines cost nothing and only have to be legal. The newest are kept. */
export class LinePool {
  private readonly lines = new Map<number, Map<string, PooledLine>>();

  add(lines: readonly Pick<Line, 'staff' | 'cells'>[]): void {
    for (const { staff, cells } of lines) {
      const own = this.of(staff);
      const key = cells.join();
      const known = own.get(key) ?? { cells, ordered: new Map<string, boolean>() };
      own.delete(key);
      own.set(key, known);
      const [oldest] = own.keys();
      if (own.size > MOST_LINES && oldest !== undefined) own.delete(oldest);
    }
  }

  /** Pooled lines that are legal by a person's limits now. */
  linesFor(person: LinePerson): Line[] {
    const order = orderKey(person.rules);
    return [...this.of(person.staff).values()]
      .filter((line) => isLegal(person, { line, order }))
      .map(({ cells }) => ({ staff: person.staff, cells, cost: 0 }));
  }

  anyLine(person: LinePerson): Line | null {
    const order = orderKey(person.rules);
    for (const line of this.of(person.staff).values()) {
      if (isLegal(person, { line, order })) return { staff: person.staff, cells: line.cells, cost: 0 };
    }
    return null;
  }

  private of(staff: number): Map<string, PooledLine> {
    const own = this.lines.get(staff) ?? new Map<string, PooledLine>();
    this.lines.set(staff, own);
    return own;
  }
}

const orderKey = ({ order }: LineRules): string => Object.values(order).join();

function isLegal(person: LinePerson, of: { line: PooledLine; order: string }): boolean {
  const { line, order } = of;
  if (!cellsFit(person, line.cells)) return false;
  const known = line.ordered.get(order);
  if (known !== undefined) return known;
  const legal = orderPoints(person.rules, line.cells) !== null;
  line.ordered.set(order, legal);
  return legal;
}
