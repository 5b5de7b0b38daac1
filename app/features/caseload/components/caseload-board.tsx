import { useCallback, useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import { useNavigate } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { Caseload } from '../caseload';
import { withInstead, withMember, withoutMember, withPinTurned, withPrimary, type TeamChoice } from '../teams/team';
import { CaseloadMatrix } from './caseload-matrix';
import { EditNoticeText } from './edit-notice';
import { TeamPanel } from './team-panel';
import { useKeepUnsaved } from './use-keep-unsaved';
import { useMarkDrag } from './use-mark-drag';
import { placeOfTarget, useMatrixKeys, type MatrixPlace } from './use-matrix-keys';
import { useTeamEdit } from './use-team-edit';
import { whyAddress } from '../reasons/why-address';

const KEYS: Readonly<Record<string, (team: TeamChoice, staffId: string) => TeamChoice>> = {
  p: withPrimary,
  t: withMember,
  l: withPinTurned,
  Delete: withoutMember,
  Backspace: withoutMember,
};

/** The matrix with the panel of the chosen recipient, where her team can be changed while the version is a draft. */
export function CaseloadBoard({ caseload }: { caseload: Caseload }) {
  const { t } = useTranslation('teams');
  const navigate = useNavigate();
  const { staff, zones, version } = caseload;
  const rows = useMemo(() => zones.flatMap(({ recipients }) => recipients), [zones]);
  const keys = useMatrixKeys({ rows: rows.length, columns: staff.length });
  const edit = useTeamEdit(caseload);
  const mayEdit = caseload.mayChange && version.status === 'draft';
  useKeepUnsaved({ unsaved: edit.pending !== null, question: t('panel.leave') });
  const { onMove, goTo } = keys;
  const { change, cancel } = edit;

  const onDrop = useCallback(
    ({ from, over }: { from: MatrixPlace; over: MatrixPlace }) => {
      const [out, into, recipient] = [staff[from.column], staff[over.column], rows[over.row]];
      if (!out || !into || !recipient) return;
      goTo(over);
      if (over.row !== from.row) change(recipient, (team) => withMember(team, out.id));
      else change(recipient, (team) => withInstead(team, { out: out.id, in: into.id }));
    },
    [staff, rows, goTo, change],
  );
  const { drag, handlers } = useMarkDrag({ enabled: mayEdit, onDrop });

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (onMove(event)) return;
      const at = placeOfTarget(event.target);
      const [recipient, person] = at ? [rows[at.row], staff[at.column]] : [];
      if (!recipient || !person || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') cancel();
      if (event.key === 'Enter')
        navigate(whyAddress({ versionId: version.id, recipientId: recipient.id, staffId: person.id }));
      const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || !mayEdit) return;
      event.preventDefault();
      change(recipient, (team) => act(team, person.id));
    },
    [onMove, rows, staff, cancel, navigate, version.id, mayEdit, change],
  );
  const onClick = useCallback(
    (event: MouseEvent) => {
      const at = placeOfTarget(event.target);
      if (at) goTo(at);
    },
    [goTo],
  );
  const shown = edit.pending ? rows.find(({ id }) => id === edit.pending?.recipientId) : rows[keys.place?.row ?? -1];
  const chosen = staff[keys.place?.column ?? -1] ?? null;
  return (
    <div className={shown ? 'caseload-board caseload-board--open' : 'caseload-board'}>
      <div className="caseload-board__main">
        <EditNoticeText notice={edit.notice} />
        <CaseloadMatrix
          caseload={caseload}
          place={keys.place}
          drop={drag?.over ?? null}
          pending={edit.pending}
          table={keys.table}
          handlers={{ ...handlers, onKeyDown, onClick, onFocus: keys.onFocus }}
        />
      </div>
      <TeamPanel {...{ caseload, edit, mayEdit, chosen }} recipient={shown ?? null} />
    </div>
  );
}
