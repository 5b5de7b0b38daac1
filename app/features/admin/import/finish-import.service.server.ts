import { refuse, type Verdict } from '~/domain/verdict';
import type { Access } from '~/platform/access/require-access.server';
import { chosenMappings, sameMappings } from './chosen-columns';
import { importCase } from './import-case.service.server';
import { readUpload } from './import-preview.query.server';
import { saveWorkbook } from './save-workbook.service.server';
import { dropUpload, keepMapping, type Upload } from './upload-store.server';

type Finished = Verdict<{ next: 'preview' | 'imported' | 'discarded' }>;

/**
 * What the buttons of the preview do: use the chosen columns, import, or throw the file away. Columns that are chosen
 * and not yet looked over are shown first, so that nothing is imported but what a preview has shown.
 */
export async function finishImport(access: Access, input: { upload: Upload; form: FormData }): Promise<Finished> {
  const { upload, form } = input;
  const mine = { id: upload.id, userId: access.actor.userId };
  const wanted = form.get('valg');
  if (wanted === 'forkast') {
    await dropUpload(access.db, mine);
    return { ok: true, next: 'discarded' };
  }
  const changed = upload.kind === 'workbook' && (await keepChosenColumns(access, input));
  if (wanted === 'kolonner' || changed) return { ok: true, next: 'preview' };
  const verdict = await importUpload(access, input);
  if (!verdict.ok) return verdict;
  await dropUpload(access.db, mine);
  return { ok: true, next: 'imported' };
}

/** True where the form has other columns than the preview that it stands in. */
async function keepChosenColumns(
  access: Access,
  { upload, form }: { upload: Upload; form: FormData },
): Promise<boolean> {
  const read = await readUpload(upload);
  const mapping = chosenMappings(read, form);
  if (sameMappings(mapping, read.mappings)) return false;
  await keepMapping(access.db, { id: upload.id, mapping });
  return true;
}

async function importUpload(access: Access, { upload, form }: { upload: Upload; form: FormData }): Promise<Verdict> {
  if (upload.kind === 'case') return importCase(access, upload.content);
  const { workbook, faults } = await readUpload(upload);
  if (faults.length > 0) return refuse('faults');
  return saveWorkbook(access, { workbook, stamp: String(form.get('stempel') ?? '') });
}
