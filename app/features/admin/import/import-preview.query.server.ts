import type { Scope } from '~/domain/access/vocabulary';
import { parseCase } from '~/domain/case/parse-case';
import type { Db } from '~/platform/db/db.server';
import { caseZonesOutside } from './import-case.service.server';
import { parsedJson } from './receive-file.service.server';
import { previewWorkbook } from './save-workbook.service.server';
import type { Upload } from './upload-store.server';
import type { SheetKey } from './workbook/columns';
import { headingsOf, matchColumns, type RawSheet, type SheetMapping } from './workbook/match-columns';
import { parseRows, type RowFault } from './workbook/parse-rows';
import { readWorkbook } from './workbook/read-workbook.server';

const FAULTS_SHOWN = 200;
const ROWS_SHOWN = 5;

export interface SheetPreview {
  readonly key: SheetKey;
  readonly name: string;
  readonly headings: readonly string[];
  readonly places: Readonly<Record<string, number | null>>;
  readonly rows: readonly (readonly string[])[];
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly removed: number;
}

export interface WorkbookPreview {
  readonly kind: 'workbook';
  readonly sheets: readonly SheetPreview[];
  /** Every sheet of the file, and what it is read as. */
  readonly file: readonly { readonly name: string; readonly key: SheetKey | null }[];
  readonly faults: readonly RowFault[];
  readonly moreFaults: number;
  readonly stamp: string;
}

export interface CasePreview {
  readonly kind: 'case';
  readonly name: string | null;
  readonly counts: {
    readonly zones: number;
    readonly staff: number;
    readonly recipients: number;
    readonly visits: number;
  } | null;
  readonly faults: readonly { readonly path: string; readonly expected: string; readonly found: string }[];
  readonly moreFaults: number;
  /** Zones of the case that the reader has no access to. */
  readonly zonesOutside: readonly string[];
}

interface Wanted {
  readonly upload: Upload;
  readonly scope: Scope;
  readonly now: Date;
}

/** What importing a kept file would do, with every fault. Writes nothing. */
export function importPreview(db: Db, wanted: Wanted): Promise<WorkbookPreview | CasePreview> {
  return wanted.upload.kind === 'workbook' ? workbookPreview(db, wanted) : casePreview(db, wanted);
}

/** The rows of a kept workbook, as its columns are mapped now. */
export async function readUpload(upload: Upload) {
  const read = await readWorkbook(upload.content);
  const file = read.ok ? read.sheets : [];
  const mappings = upload.mapping ?? matchColumns(file);
  return { file, mappings, ...parseRows(file, mappings) };
}

async function workbookPreview(db: Db, { upload, scope, now }: Wanted): Promise<WorkbookPreview> {
  const { file, mappings, workbook, faults } = await readUpload(upload);
  const preview = await previewWorkbook(db, { workbook, scope, now });
  const all = [...faults, ...preview.faults];
  const sheets = mappings.flatMap((mapping): SheetPreview[] => {
    const raw = file.find((sheet) => sheet.name === mapping.name);
    if (!raw) return [];
    const change = preview.changes.find((candidate) => candidate.key === mapping.key);
    return [
      {
        ...sheetFacts(raw, mapping),
        added: change?.added.length ?? 0,
        changed: change?.changed.length ?? 0,
        same: change?.same ?? 0,
        removed: change?.removed.length ?? 0,
      },
    ];
  });
  const keyOf = (name: string) => mappings.find((mapping) => mapping.name === name)?.key ?? null;
  return {
    kind: 'workbook',
    sheets,
    file: file.map(({ name }) => ({ name, key: keyOf(name) })),
    faults: all.slice(0, FAULTS_SHOWN),
    moreFaults: Math.max(0, all.length - FAULTS_SHOWN),
    stamp: preview.stamp,
  };
}

const sheetFacts = (raw: RawSheet, mapping: SheetMapping) => ({
  key: mapping.key,
  name: raw.name,
  headings: headingsOf(raw),
  places: mapping.places,
  rows: raw.rows
    .slice(1, 1 + ROWS_SHOWN)
    .map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '')))),
});

async function casePreview(db: Db, { upload, scope }: Wanted): Promise<CasePreview> {
  const parsed = parseCase(parsedJson(upload.content));
  if (!parsed.ok) {
    return { kind: 'case', name: null, counts: null, faults: parsed.faults, moreFaults: parsed.more, zonesOutside: [] };
  }
  const { case: found } = parsed;
  return {
    kind: 'case',
    name: found.name,
    counts: {
      zones: found.zones.length,
      staff: found.staff.length,
      recipients: found.recipients.length,
      visits: found.recipients.reduce((sum, recipient) => sum + recipient.visits.length, 0),
    },
    faults: [],
    moreFaults: 0,
    zonesOutside: await caseZonesOutside(db, { case: found, scope }),
  };
}
