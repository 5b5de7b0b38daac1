import type { TFunction } from 'i18next';
import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node';
import { mod } from '~/domain/time/clock';
import { formatDate } from '~/platform/i18n/format';
import { shiftModel } from '~/planner/model/shift-model';
import { shiftTint, type ShiftTint } from './components/shift-tint';
import { wallWeeks, weekSpan, type WallDay } from './components/wall-days';
import { laidOverJudge } from './judge-laid-over';
import { wallJudge, wallModel, type JudgedRow, type JudgedWall } from './judge-wall';
import type { WallPerson, WallRota } from './wall-rota';

const TINTS: Record<ShiftTint, string> = { day: '#FFF1D6', evening: '#E9E1F5', night: '#D6E4F5', long: '#DCEFE2' };
const WEEKEND = '#E4E4E0';
const RED_DAY = '#F8DADA';
const EDGE = { borderStyle: 'thin', borderColor: '#B8B8B2' } as const;
const OFF_TEXT = { textColor: '#5C5C56', fontSize: 8 } as const;
const BOLD = { fontWeight: 'bold' } as const;
const MINUTES_PER_HOUR = 60;

/** The rota of one turn as a sheet to hang on the wall: staff down, days across, hours at the edge, people on each shift and signs below. */
export async function rotaSheet(wall: WallRota, t: TFunction<'rota'>): Promise<Buffer> {
  const weeks = wallWeeks(wall);
  const days = weeks.flatMap((week) => week.days);
  const judged = judgedWall(wall);
  const weekHeads = weeks.flatMap((week): Row => [
    text(`${t('week', { number: week.number })} (${weekSpan(week)})`, {
      ...EDGE,
      ...BOLD,
      columnSpan: 7,
      align: 'center',
    }),
    ...Array.from({ length: 6 }, () => null),
  ]);
  const title = t('sheet.title', {
    rota: wall.rota.name,
    number: wall.version.number,
    from: formatDate(days[0]?.date ?? wall.rota.startsOn),
  });
  const rows: Row[] = [
    [text(title, { ...BOLD, fontSize: 14 })],
    [text('', EDGE), ...weekHeads, text('', EDGE)],
    [head(t('column.name')), ...days.map((day) => dayHead(day, t)), head(t('sheet.hours'))],
    ...wall.people.map((person, row) => lineOf(wall, { person, days, judged: judged.rows[row] })),
    ...judged.staffing
      .filter(({ skill }) => skill === null)
      .map(({ code, cells }): Row => [
        text(t('coverage.row', { code }), { ...EDGE, ...BOLD }),
        ...days.map((day): Cell => ({ value: cells[day.day]?.people ?? 0, type: Number, ...EDGE, align: 'center' })),
      ]),
    [],
    ...legendOf(wall, { days, t }),
  ];
  const name = { width: 24 };
  const columns = [name, ...days.map(() => ({ width: 4.5 })), { width: 9 }];
  return writeExcelFile(
    [{ sheet: t('title'), data: rows, columns, orientation: 'landscape', stickyRowsCount: 3, stickyColumnsCount: 1 }],
    { features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: onePageWide } } } }] },
  ).toBuffer();
}

/** Printed, the days stand on one sheet of paper and not in pieces on several; people who do not fit come on the next. */
const onePageWide = (sheet: string): string =>
  sheet
    .replace(/<worksheet\b[^>]*>/, (root) => `${root}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');

/** Judged as on the board, for the days off that have a code. */
function judgedWall({ planningCase, workingTime, underlay, people }: WallRota): JudgedWall {
  const model = wallModel(planningCase);
  const own = wallJudge(model, workingTime);
  return (underlay ? laidOverJudge({ own, model, underlay }) : own)(people);
}

/** Written as text, so that no spreadsheet program runs it as a formula. */
const text = (value: string, style: object = {}): Cell => ({ value, type: String, ...style });
const head = (value: string): Cell => text(value, { ...EDGE, ...BOLD });

const shadeOf = (day: WallDay): object =>
  day.redDay !== null ? { backgroundColor: RED_DAY } : day.weekend ? { backgroundColor: WEEKEND } : {};

const dayHead = (day: WallDay, t: TFunction<'rota'>): Cell =>
  text(`${t(`sheet.weekdays.${day.weekday}`)} ${Number(day.date.slice(8))}`, {
    ...{ ...EDGE, ...BOLD, align: 'center' },
    ...shadeOf(day),
  });

interface Line {
  readonly person: WallPerson;
  readonly days: readonly WallDay[];
  readonly judged: JudgedRow | undefined;
}

function lineOf(wall: WallRota, { person, days, judged }: Line): Row {
  const off = new Map(judged?.figures.fDays.map(({ day, code }) => [mod(day, person.cells.length), code]));
  const codes = new Map(wall.planningCase.shiftCodes.map((shift, index) => [shift.code, shiftModel(shift, index)]));
  const minutes = person.cells.reduce(
    (sum, { code }) => sum + (code === null ? 0 : (codes.get(code)?.paidMinutes ?? 0)),
    0,
  );
  const cells = days.map((day) => {
    const code = person.cells[day.day]?.code ?? null;
    const shift = code === null ? undefined : codes.get(code);
    const tint = shift ? { backgroundColor: TINTS[shiftTint(shift)] } : {};
    const ofFree = code === null ? OFF_TEXT : {};
    return text(code ?? off.get(day.day) ?? '', { ...EDGE, align: 'center', ...shadeOf(day), ...tint, ...ofFree });
  });
  const hours: Cell = { value: Math.round((minutes / MINUTES_PER_HOUR) * 10) / 10, type: Number, ...EDGE };
  return [text(person.name, { ...EDGE, ...BOLD }), ...cells, hours];
}

/** What the letters stand for, and the holidays of the turn by name. */
function legendOf(wall: WallRota, { days, t }: { days: readonly WallDay[]; t: TFunction<'rota'> }): Row[] {
  const shifts = wall.planningCase.shiftCodes.map((shift): Row => [
    text(`${shift.code}: ${wall.codeNames[shift.code] ?? shift.code}, ${shift.start}–${shift.end}`),
  ]);
  const red = days.flatMap((day) => (day.redDay === null ? [] : [[text(`${formatDate(day.date)}: ${day.redDay}`)]]));
  return [[text(t('legend.label'), BOLD)], ...shifts, [text(t('print.off'))], ...red];
}
