import type { Clock } from '~/domain/brand';
import { fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import type { ShiftCode } from '~/platform/db/generated/client';

const shown = (code: ShiftCode) => ({
  id: code.id,
  code: code.code,
  name: code.name,
  startTime: code.startTime as Clock,
  endTime: code.endTime as Clock,
  paidMinutes: code.paidMinutes,
  breakMinutes: code.breakMinutes,
  endsOn: fromDbDateOrNull(code.endsOn),
  revision: code.revision,
});

/** Every shift code, the ended last. */
export async function listShiftCodes(db: Db) {
  const codes = await db.shiftCode.findMany({ orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }] });
  return codes.map(shown).sort((a, b) => Number(a.endsOn !== null) - Number(b.endsOn !== null));
}

/** One shift code for its form, or `null`. */
export async function shiftCodeForForm(db: Db, shiftCodeId: string) {
  const code = await db.shiftCode.findUnique({ where: { id: shiftCodeId } });
  return code && shown(code);
}
