import { parseRecurrence } from '~/domain/case/recurrence';
import type { CellValue } from './cells';
import { SHEETS, type SheetKey } from './columns';
import { comparable } from './names';
import type { ParsedRow, ParsedWorkbook, RowFault } from './parse-rows';

/** What the database knows, by comparable name. A zone answers to its name and its short name. */
export interface KnownNames {
  readonly zones: ReadonlyMap<string, { readonly id: string; readonly inScope: boolean }>;
  readonly codes: ReadonlySet<string>;
  readonly skills: ReadonlySet<string>;
  readonly staff: ReadonlySet<string>;
  /** `inScope` tells whether the reader may change the recipient; `neverAlone`, that two always go together. */
  readonly recipients: ReadonlyMap<string, KnownRecipient>;
  readonly visitPlans: ReadonlyMap<string, { readonly recipient: string }>;
}

interface KnownRecipient {
  readonly inScope: boolean;
  readonly neverAlone: boolean;
}

const OFF_WORDS = new Set(['fri', 'off']);

/** Whether a wish is for a day off. */
export const isOffWish = (want: string): boolean => OFF_WORDS.has(comparable(want));

type Fault = Pick<RowFault, 'expected' | 'detail'> & { readonly column: string };
type Judge = (values: ParsedRow['values'], context: Context) => Fault[];

interface Context {
  readonly known: KnownNames;
  readonly staff: ReadonlySet<string>;
  readonly recipients: ReadonlyMap<string, KnownRecipient>;
}

const text = (value: CellValue | undefined): string => (typeof value === 'string' ? value : '');
const words = (value: CellValue | undefined): string[] => (Array.isArray(value) ? value.map(String) : []);
const listed = (names: Iterable<string>): string => [...names].slice(0, 12).join(', ');

const fault = (column: string, expected: Fault['expected'], detail?: string): Fault => ({
  column,
  expected,
  ...(detail === undefined ? {} : { detail }),
});
const unless = (holds: boolean, found: Fault): Fault[] => (holds ? [] : [found]);
const allKnown = (column: string, values: readonly string[], names: ReadonlySet<string>): Fault[] =>
  unless(
    values.every((value) => names.has(value)),
    fault(column, 'known', listed(names)),
  );

const staffKnown = (values: ParsedRow['values'], { staff }: Context): Fault[] =>
  unless(staff.has(text(values.staff)), fault('staff', 'known'));
const recipientKnown = (values: ParsedRow['values'], { recipients }: Context): Fault[] => {
  const found = recipients.get(text(values.recipient));
  if (!found) return [fault('recipient', 'known')];
  return unless(found.inScope, fault('recipient', 'zoneScope'));
};
const zoneKnown = (values: ParsedRow['values'], { known }: Context): Fault[] =>
  unless(known.zones.has(comparable(text(values.zone))), fault('zone', 'known'));
const fromBeforeTo = (values: ParsedRow['values'], from = 'from', to = 'to'): Fault[] =>
  unless(values[to] == null || text(values[from]) <= text(values[to]), fault(to, 'order'));

const JUDGES: Record<SheetKey, Judge> = {
  staff: (values, context) => [
    ...zoneKnown(values, context),
    ...allKnown('codes', words(values.codes), context.known.codes),
    ...allKnown('skills', words(values.skills), context.known.skills),
    ...fromBeforeTo(values, 'employedFrom', 'employedTo'),
  ],
  wishes: (values, context) => [
    ...staffKnown(values, context),
    ...unless((values.weekday === null) !== (values.date === null), fault('weekday', 'either')),
    ...unless(
      isOffWish(text(values.want)) || context.known.codes.has(text(values.want)),
      fault('want', 'known', `fri, ${listed(context.known.codes)}`),
    ),
  ],
  absences: (values, context) => [...staffKnown(values, context), ...fromBeforeTo(values)],
  recipients: (values, context) => {
    const zone = context.known.zones.get(comparable(text(values.zone)));
    const before = context.known.recipients.get(text(values.recipient));
    return [
      ...zoneKnown(values, context),
      ...unless((zone?.inScope ?? true) && (before?.inScope ?? true), fault('zone', 'zoneScope')),
      ...unless(values.primary === null || context.staff.has(text(values.primary)), fault('primary', 'known')),
      ...fromBeforeTo(values, 'startsOn', 'endsOn'),
    ];
  },
  exclusions: (values, context) => [
    ...recipientKnown(values, context),
    ...staffKnown(values, context),
    ...fromBeforeTo(values),
  ],
  visitPlans: (values, context) => {
    const owner = context.known.visitPlans.get(text(values.id));
    const movable = values.timesPerWeek !== null;
    return [
      ...recipientKnown(values, context),
      ...unless(
        values.carers === 2 || context.recipients.get(text(values.recipient))?.neverAlone !== true,
        fault('carers', 'twoTogether'),
      ),
      ...unless(owner === undefined || owner.recipient === values.recipient, fault('id', 'unique')),
      ...unless(movable !== (values.recurrence !== null), fault('recurrence', 'either')),
      ...unless(
        values.recurrence === null || parseRecurrence(text(values.recurrence)) !== null,
        fault('recurrence', 'recurrence'),
      ),
      ...unless(text(values.earliest) <= text(values.latest), fault('latest', 'order')),
      ...allKnown('skills', words(values.skills), context.known.skills),
      ...fromBeforeTo(values),
    ];
  },
  demand: (values, { known }) => [
    ...allKnown('code', [text(values.code)], known.codes),
    ...unless(Number(values.min) <= Number(values.max), fault('max', 'order')),
  ],
  skillDemand: (values, { known }) => [
    ...allKnown('code', [text(values.code)], known.codes),
    ...allKnown('skill', [text(values.skill)], known.skills),
  ],
};

const KEY_COLUMNS: Record<SheetKey, readonly string[]> = {
  staff: ['staff'],
  wishes: ['staff', 'weekday', 'date', 'want'],
  absences: ['staff', 'from', 'to'],
  recipients: ['recipient'],
  exclusions: ['recipient', 'staff', 'from'],
  visitPlans: ['id'],
  demand: ['weekday', 'code'],
  skillDemand: ['weekday', 'code', 'skill'],
};

/** What makes a row the same row as one of the database. */
export const keyOf = (sheet: SheetKey, values: Readonly<Record<string, CellValue>>): string =>
  JSON.stringify(KEY_COLUMNS[sheet].map((column) => values[column] ?? null));

/** Faults that only show between rows, or against the database: unknown names, rows twice, ends before starts. */
export function checkRows(workbook: ParsedWorkbook, known: KnownNames): RowFault[] {
  const context: Context = {
    known,
    staff: new Set([...known.staff, ...(workbook.staff ?? []).map((row) => text(row.values.staff))]),
    recipients: new Map([
      ...(workbook.recipients ?? []).map(
        (row) => [text(row.values.recipient), { inScope: true, neverAlone: false }] as const,
      ),
      ...known.recipients,
    ]),
  };
  return SHEETS.flatMap((sheet) => {
    const seen = new Set<string>();
    return (workbook[sheet.key] ?? []).flatMap((row) => {
      const key = keyOf(sheet.key, row.values);
      const twice = seen.has(key) ? [fault(KEY_COLUMNS[sheet.key][0] ?? '', 'unique')] : [];
      seen.add(key);
      return [...twice, ...JUDGES[sheet.key](row.values, context)].map((found): RowFault => {
        const column = sheet.columns.find((candidate) => candidate.key === found.column);
        const value = row.values[found.column] ?? '';
        return {
          ...found,
          sheet: sheet.names[0],
          line: row.line,
          column: column?.headings[0] ?? found.column,
          found: Array.isArray(value) ? value.join(', ') : String(value),
        };
      });
    });
  });
}
