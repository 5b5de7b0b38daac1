import type { Model } from '~/planner/model/model';
import { brokenAbove, lineOver } from '~/planner/write/laid-over';
import { judgedStaffing, wallJudge, wallModel, type JudgedRow, type WallFinding, type WallJudge } from './judge-wall';
import { sameItems } from './same-items';
import type { WallCell, WallPerson, WallUnderlay } from './wall-rota';

interface LaidOver {
  /** The judge of the rota by itself: it counts staffing and figures. */
  readonly own: WallJudge;
  readonly model: Model;
  readonly underlay: WallUnderlay;
}

/**
 * A judge of a rota that is laid over another: the lines are judged where they lie, as publishing does, and only what the
 * rota below does not break by itself is told. A finding that begins before these weeks stands on their first day.
 */
export function laidOverJudge({ own, model, underlay }: LaidOver): WallJudge {
  const { below, workingTime } = underlay;
  const judgeAround = wallJudge(wallModel(below.case), workingTime);
  const linesBelow = below.case.staff.map(({ id, name }): WallPerson => {
    const cells = (below.lines[id] ?? []).map((code): WallCell => ({ code, locked: false }));
    return { id, staff: id, name: name ?? id, cells };
  });
  const isNew = brokenAbove(judgeAround(linesBelow).findings.map(({ finding }) => finding));
  const lay = layer(below.at);
  const place = placer(underlay, model);
  let last: Pick<ReturnType<WallJudge>, 'rows' | 'staffing'> = { rows: [], staffing: [] };

  return (people) => {
    const judged = own(people);
    const above = new Map(people.map((person) => [person.staff, person.cells]));
    const around = judgeAround(linesBelow.map((line) => lay(line, above.get(line.staff))));
    const findings = around.findings.filter(({ finding }) => isNew(finding)).map(place);
    const days = findings.filter(({ row, day }) => row === null && day !== null);
    const rows = judged.rows.map((line, row) => {
      const its = findings.filter((found) => found.row === row);
      return sameRow(last.rows[row], { ...line, findings: its });
    });
    const staffing = judged.staffing.map((counted, row) =>
      judgedStaffing(counted, { days, before: last.staffing[row] }),
    );
    last = { rows, staffing };
    return { findings, days, ...last };
  };
}

/** Lays lines over others. What comes of one line is the same object for as long as the line is. */
function layer(at: number): (below: WallPerson, above: readonly WallCell[] | undefined) => WallPerson {
  const known = new WeakMap<readonly WallCell[], WallPerson>();
  return (below, above) => {
    if (!above) return below;
    const laid = known.get(above) ?? { ...below, cells: lineOver(below.cells, { at, above }) };
    known.set(above, laid);
    return laid;
  };
}

/** Moves findings from the weeks of the rota below to those that are shown. */
function placer({ below }: WallUnderlay, model: Model): (found: WallFinding) => WallFinding {
  const known = new WeakMap<WallFinding, WallFinding>();
  const rowOf = new Map(model.staff.map(({ id, index }) => [id, index]));
  const rows = below.case.staff.map(({ id }) => rowOf.get(id) ?? null);
  const last = model.rotaDays - 1;
  const move = (found: WallFinding): WallFinding => ({
    ...found,
    row: found.row === null ? null : (rows[found.row] ?? null),
    day: found.day === null ? null : Math.max(0, Math.min(last, found.day - below.at)),
    span: found.span.map((day) => day - below.at).filter((day) => day >= 0 && day <= last),
  });
  return (found) => {
    const moved = known.get(found) ?? move(found);
    known.set(found, moved);
    return moved;
  };
}

function sameRow(before: JudgedRow | undefined, row: JudgedRow): JudgedRow {
  const same = before?.figures === row.figures && sameItems(before.findings, row.findings);
  return same ? before : row;
}
