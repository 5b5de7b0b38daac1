import type { UserId } from '~/domain/access/vocabulary';
import type { Db } from '~/platform/db/db.server';
import type { Prisma } from '~/platform/db/generated/client';
import type { SheetMapping } from './workbook/match-columns';

const KEPT_MS = 60 * 60_000;

export type UploadKind = 'workbook' | 'case';

export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly kind: UploadKind;
  readonly content: Buffer;
  readonly mapping: readonly SheetMapping[] | null;
}

/** Keeps a file for an hour for the one who sent it, and forgets files that are older. */
export async function keepUpload(
  db: Db,
  upload: { userId: UserId; now: Date; fileName: string; kind: UploadKind; content: Buffer },
): Promise<string> {
  const { userId, now, fileName, kind, content } = upload;
  await db.importUpload.deleteMany({ where: { expiresAt: { lte: now } } });
  const row = await db.importUpload.create({
    data: {
      userId,
      fileName: fileName.slice(0, 200),
      kind,
      content: new Uint8Array(content),
      createdAt: now,
      expiresAt: new Date(now.getTime() + KEPT_MS),
    },
    select: { id: true },
  });
  return row.id;
}

/** A kept file, or `null`: unknown, too old, or somebody else's. */
export async function findUpload(db: Db, wanted: { id: string; userId: UserId; now: Date }): Promise<Upload | null> {
  const { id, userId, now } = wanted;
  const row = await db.importUpload.findFirst({ where: { id, userId, expiresAt: { gt: now } } });
  if (!row) return null;
  return {
    id: row.id,
    fileName: row.fileName,
    kind: row.kind as UploadKind,
    content: Buffer.from(row.content),
    mapping: row.mapping as unknown as SheetMapping[] | null,
  };
}

/** Keeps the columns that the reader has chosen. */
export async function keepMapping(db: Db, chosen: { id: string; mapping: readonly SheetMapping[] }): Promise<void> {
  await db.importUpload.update({
    where: { id: chosen.id },
    data: { mapping: chosen.mapping as unknown as Prisma.InputJsonArray },
  });
}

/** Forgets a file. */
export async function dropUpload(db: Db, wanted: { id: string; userId: UserId }): Promise<void> {
  await db.importUpload.deleteMany({ where: wanted });
}
