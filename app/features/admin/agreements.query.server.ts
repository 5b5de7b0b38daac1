import type { IsoDate } from '~/domain/brand';
import { endRevision } from '~/domain/end-revision';
import { isLimitName, type LimitName } from '~/domain/working-time/limits';
import { fromDbDate, fromDbDateOrNull } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';
import { writtenValue } from './limit-value';

export type AgreementState = 'now' | 'later' | 'over';

export interface ShownAgreement {
  readonly id: string;
  readonly limit: LimitName;
  /** As it is written in the form. */
  readonly value: string;
  /** `null`: for everyone. */
  readonly staffName: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly source: string;
  readonly state: AgreementState;
}

const WITH_STAFF = { staff: { select: { name: true } } };

/** Every agreement, those in force first, then those to come, then those that are over. */
export async function listAgreements(db: Db, { today }: { today: IsoDate }): Promise<ShownAgreement[]> {
  const rows = await db.agreement.findMany({
    include: WITH_STAFF,
    orderBy: [{ limitName: 'asc' }, { validFrom: 'desc' }, { id: 'asc' }],
  });
  const order: readonly AgreementState[] = ['now', 'later', 'over'];
  return rows
    .flatMap((row) => {
      const { id, limitName: limit, source } = row;
      if (!isLimitName(limit)) return [];
      const [validFrom, validTo] = [fromDbDate(row.validFrom), fromDbDateOrNull(row.validTo)];
      const value = writtenValue(limit, row.value);
      const state = stateOn(today, { validFrom, validTo });
      return [{ id, limit, value, staffName: row.staff?.name ?? null, validFrom, validTo, source, state }];
    })
    .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

function stateOn(today: IsoDate, period: { validFrom: IsoDate; validTo: IsoDate | null }): AgreementState {
  if (period.validTo !== null && period.validTo < today) return 'over';
  return period.validFrom > today ? 'later' : 'now';
}

/** One agreement to end, or `null`. */
export async function agreementToEnd(db: Db, agreementId: string) {
  const row = await db.agreement.findUnique({ where: { id: agreementId }, include: WITH_STAFF });
  if (!row || !isLimitName(row.limitName)) return null;
  const validTo = fromDbDateOrNull(row.validTo);
  return {
    limit: row.limitName,
    staffName: row.staff?.name ?? null,
    source: row.source,
    validTo,
    revision: endRevision(validTo),
  };
}

/** The people whom an agreement can be with. */
export async function agreementChoices(db: Db) {
  const staff = await db.staff.findMany({ select: { id: true, name: true }, orderBy: { name: 'asc' } });
  return staff.map(({ id, name }) => ({ value: id, label: name }));
}
