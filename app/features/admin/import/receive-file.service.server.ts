import type { ServiceContext } from '../service-context';
import { keepUpload } from './upload-store.server';
import { MAX_FILE_BYTES, readWorkbook } from './workbook/read-workbook.server';

export type ReceiveVerdict =
  | { ok: true; uploadId: string }
  | { ok: false; cause: 'noFile' | 'notKnown' | 'notExcel' | 'tooLarge' | 'tooManyRows' | 'empty' | 'notJson' };

const ZIP = Buffer.from('PK');

/** Takes a workbook or a case file, by what it holds and not by what it is called. Nothing is imported yet. */
export async function receiveFile(
  { db, actor, now }: ServiceContext,
  file: FormDataEntryValue | null,
): Promise<ReceiveVerdict> {
  if (file === null || typeof file === 'string') return { ok: false, cause: 'noFile' };
  if (file.size === 0) return { ok: false, cause: file.name === '' ? 'noFile' : 'empty' };
  if (file.size > MAX_FILE_BYTES) return { ok: false, cause: 'tooLarge' };
  const content = Buffer.from(await file.arrayBuffer());
  const kept = { userId: actor.userId, now: now(), fileName: file.name, content };
  if (content.subarray(0, 2).equals(ZIP)) {
    const workbook = await readWorkbook(content);
    if (!workbook.ok) return workbook;
    return { ok: true, uploadId: await keepUpload(db, { ...kept, kind: 'workbook' }) };
  }
  if (!/^[\s\uFEFF]*[{[]/.test(content.subarray(0, 200).toString('utf8'))) return { ok: false, cause: 'notKnown' };
  if (parsedJson(content) === undefined) return { ok: false, cause: 'notJson' };
  return { ok: true, uploadId: await keepUpload(db, { ...kept, kind: 'case' }) };
}

/** The JSON value of a file, or `undefined` where it is not JSON. */
export function parsedJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}
