import type { Access } from '~/platform/access/require-access.server';
import { refuse, type Verdict } from '~/domain/verdict';
import { importCase } from './import-case.service.server';
import { readUpload } from './import-preview.query.server';
import { saveWorkbook } from './save-workbook.service.server';
import { dropUpload, keepMapping, type Upload } from './upload-store.server';
import { SHEETS } from './workbook/columns';
import type { SheetMapping } from './workbook/match-columns';

type Finished = Verdict<{ next: 'preview' | 'imported' | 'discarded' }>;

/** What the buttons of the preview do: use the chosen columns, import, or throw the file away. */
export async function finishImport(access: Access, input: { upload: Upload; form: FormData }): Promise<Finished> {
  const { upload, form } = input;
  const mine = { id: upload.id, userId: access.actor.userId };
  switch (form.get('valg')) {
    case 'kolonner': {
      const { mappings } = await readUpload(upload);
      await keepMapping(access.db, { id: upload.id, mapping: mappings.map((mapping) => chosenPlaces(mapping, form)) });
      return { ok: true, next: 'preview' };
    }
    case 'forkast':
      await dropUpload(access.db, mine);
      return { ok: true, next: 'discarded' };
    default: {
      const verdict = await importUpload(access, input);
      if (!verdict.ok) return verdict;
      await dropUpload(access.db, mine);
      return { ok: true, next: 'imported' };
    }
  }
}

async function importUpload(access: Access, { upload, form }: { upload: Upload; form: FormData }): Promise<Verdict> {
  if (upload.kind === 'case') return importCase(access, upload.content);
  const { workbook, faults } = await readUpload(upload);
  if (faults.length > 0) return refuse('faults');
  return saveWorkbook(access, { workbook, stamp: String(form.get('stempel') ?? '') });
}

/** The places of one sheet's columns as the form has them; an empty choice is "not in the file". */
function chosenPlaces(mapping: SheetMapping, form: FormData): SheetMapping {
  const columns = SHEETS.find((sheet) => sheet.key === mapping.key)?.columns ?? [];
  const places = columns.map((column) => {
    const chosen = form.get(`${mapping.key}.${column.key}`);
    const place = typeof chosen === 'string' && /^\d{1,3}$/.test(chosen) ? Number(chosen) : null;
    return [column.key, place] as const;
  });
  return { ...mapping, places: Object.fromEntries(places) };
}
