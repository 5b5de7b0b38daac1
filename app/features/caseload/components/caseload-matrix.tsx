import type { TFunction } from 'i18next';
import { Fragment, memo, useMemo, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '~/platform/i18n/format';
import { useLanguage } from '~/platform/i18n/use-language';
import type { Caseload, CaseloadRecipient, CaseloadStaff, CaseloadZone, FaceRole } from '../caseload';
import { CaseloadFoot } from './caseload-foot';
import { CaseloadRow } from './caseload-row';
import { CHUNK, RowChunk } from './row-chunk';
import { useRowWords } from './row-words';
import { SkillMarks } from './skill-marks';
import type { PendingTeam } from './use-team-edit';
import type { MatrixPlace } from './use-matrix-keys';
import './caseload.css';

/** Up to so many rows are drawn at once. */
const SMALL = 120;

interface CaseloadMatrixProps {
  caseload: Caseload;
  place: MatrixPlace | null;
  drop: MatrixPlace | null;
  pending: PendingTeam | null;
  table: ComponentProps<'table'>['ref'];
  handlers: Pick<ComponentProps<'table'>, 'onFocus' | 'onKeyDown' | 'onClick' | 'onPointerDown' | 'onPointerMove'>;
}

/** Recipients by zone down, carers across; faces at the end of each row, load at the foot of each column. */
export function CaseloadMatrix({ caseload, place, drop, pending, table, handlers }: CaseloadMatrixProps) {
  const { t } = useTranslation(['caseload', 'teams']);
  const { staff, zones } = caseload;
  const total = zones.reduce((sum, zone) => sum + zone.recipients.length, 0);
  const words = useRowWords();
  const standing = useMemo(() => pending && standingOf(pending), [pending]);
  const bodies = useMemo(() => bodiesOf(zones), [zones]);
  return (
    <div className="caseload__region" role="region" tabIndex={0} aria-label={t('region')}>
      <table
        className={drop ? 'caseload caseload--dragging' : 'caseload'}
        role="grid"
        aria-rowcount={total + 1}
        ref={table}
        {...handlers}
      >
        <caption className="visually-hidden">
          {t('caption', { rota: caseload.rota.name, number: caseload.version.number })}
        </caption>
        <CaseloadHead staff={staff} chosenId={caseload.chosen.staffId} />
        {bodies.map(({ zone, first, recipients, isFirst }, index) => (
          <Fragment key={`${zone.id} ${first}`}>
            {isFirst ? zoneHead({ zone, columns: staff.length + 2, t: words.t }) : null}
            <RowChunk
              index={index}
              rows={recipients.length}
              columns={staff.length + 3}
              always={total <= SMALL || isWithin(place, { first, count: recipients.length })}
            >
              {recipients.map((recipient, i) => (
                <CaseloadRow
                  key={recipient.id}
                  {...{ recipient, staff, words }}
                  row={first + i}
                  tabColumn={tabColumnOf(place, first + i)}
                  chosenColumn={place?.row === first + i ? place.column : -1}
                  dropColumn={drop?.row === first + i ? drop.column : -1}
                  pending={pending?.recipientId === recipient.id ? standing : null}
                />
              ))}
            </RowChunk>
          </Fragment>
        ))}
        <CaseloadFoot staff={staff} />
      </table>
    </div>
  );
}

/** The chosen cell, or the first of the matrix. */
function tabColumnOf(place: MatrixPlace | null, row: number): number {
  if (place === null) return row === 0 ? 0 : -1;
  return place.row === row ? place.column : -1;
}

function standingOf({ team }: PendingTeam): ReadonlyMap<string, { role: FaceRole; pinned: boolean }> {
  return new Map(
    team.members.map((staffId) => [
      staffId,
      { role: staffId === team.primary ? 'primary' : 'member', pinned: team.pinned.includes(staffId) },
    ]),
  );
}

/** Some rows of a zone that are drawn together; `first` is the place of the first among all rows. */
interface Body {
  readonly zone: CaseloadZone;
  readonly first: number;
  readonly recipients: readonly CaseloadRecipient[];
  readonly isFirst: boolean;
}

function bodiesOf(zones: readonly CaseloadZone[]): Body[] {
  const bodies: Body[] = [];
  let first = 0;
  for (const zone of zones) {
    for (let from = 0; from < zone.recipients.length; from += CHUNK) {
      const recipients = zone.recipients.slice(from, from + CHUNK);
      bodies.push({ zone, first, recipients, isFirst: from === 0 });
      first += recipients.length;
    }
  }
  return bodies;
}

const isWithin = (place: MatrixPlace | null, rows: { first: number; count: number }): boolean =>
  place !== null && place.row >= rows.first && place.row < rows.first + rows.count;

function zoneHead({ zone, columns, t }: { zone: CaseloadZone; columns: number; t: TFunction<'caseload'> }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className="caseload__zone">
          {t('zone', { name: zone.name, count: zone.recipients.length })}
        </th>
        <td colSpan={columns} className="caseload__zone-rest" />
      </tr>
    </tbody>
  );
}

const CaseloadHead = memo(function CaseloadHead(props: { staff: readonly CaseloadStaff[]; chosenId: string | null }) {
  const { t } = useTranslation('caseload');
  const language = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" className="caseload__name">
          {t('column.recipient')}
        </th>
        {props.staff.map((person) => (
          <th
            key={person.id}
            scope="col"
            title={person.name}
            className={person.id === props.chosenId ? 'caseload__staff caseload__staff--chosen' : 'caseload__staff'}
          >
            <span className="caseload__staff-name">{person.name}</span>
            <SkillMarks skills={person.skills} t={t} />
            <span className="caseload__position">{formatShare(person.positionPercent / 100, language)}</span>
          </th>
        ))}
        <th scope="col" className="caseload__end">
          {t('column.visits')}
        </th>
        <th scope="col" className="caseload__end">
          {t('column.faces')}
        </th>
      </tr>
    </thead>
  );
});
