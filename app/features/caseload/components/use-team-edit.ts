import { useFetcher } from '@remix-run/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Verdict } from '~/domain/verdict';
import type { Caseload, CaseloadRecipient } from '../caseload';
import { leftToSave, sameTeam, samePeople, type TeamChoice } from '../teams/team';
import type { TeamEffect } from '../teams/team-effect';
import type { CaseloadChange, QuickReason } from '../teams/team.form';
import { useTeamEffect } from './use-team-effect';

/** What the page answers to a change. */
export interface CaseloadReply {
  readonly kind: CaseloadChange['kind'];
  readonly verdict: Verdict<{ revision: number }>;
}

/** A team of one recipient that is not saved yet. */
export interface PendingTeam {
  readonly recipientId: string;
  readonly base: TeamChoice;
  readonly team: TeamChoice;
  readonly quick: QuickReason | null;
  readonly reason: string;
}

export type EditNotice =
  | { readonly kind: 'saved' | 'changed'; readonly name: string }
  | { readonly kind: 'undone' }
  | { readonly kind: 'refused'; readonly verdict: Extract<Verdict, { ok: false }> };

export const teamOf = ({ faces }: CaseloadRecipient): TeamChoice => {
  const members = faces.filter(({ role }) => role !== 'other');
  return {
    primary: members.find(({ role }) => role === 'primary')?.staffId ?? '',
    members: members.map(({ staffId }) => staffId),
    pinned: members.filter(({ pinned }) => pinned).map(({ staffId }) => staffId),
  };
};

function untouched(recipient: CaseloadRecipient): PendingTeam {
  const team = teamOf(recipient);
  return { recipientId: recipient.id, base: team, team, quick: null, reason: '' };
}

const namesOf = ({ zones }: Caseload): ReadonlyMap<string, string> =>
  new Map(zones.flatMap(({ recipients }) => recipients.map(({ id, name }) => [id, name] as const)));

/** The team that a recipient has now; `null` of one who is not shown. */
function standingTeam({ zones }: Caseload, recipientId: string | undefined): TeamChoice | null {
  const recipient = zones.flatMap(({ recipients }) => recipients).find(({ id }) => id === recipientId);
  return recipient ? teamOf(recipient) : null;
}

export interface TeamEdit {
  readonly pending: PendingTeam | null;
  readonly effect:
    | { readonly state: 'none' | 'working' | 'failed' | 'pins' }
    | { readonly state: 'ready'; readonly effect: TeamEffect };
  readonly refusal: Extract<Verdict, { ok: false }> | null;
  readonly notice: EditNotice | null;
  readonly saving: boolean;
  readonly change: (recipient: CaseloadRecipient, to: (team: TeamChoice) => TeamChoice) => void;
  readonly explain: (why: Partial<Pick<PendingTeam, 'quick' | 'reason'>>) => void;
  readonly cancel: () => void;
  readonly save: () => void;
  readonly undo: (changeId: string) => void;
}

/** Holds one changed team at a time until it is saved or discarded, with what it would mean. */
export function useTeamEdit(caseload: Caseload): TeamEdit {
  const [kept, setPending] = useState<PendingTeam | null>(null);
  const [notice, setNotice] = useState<EditNotice | null>(null);
  const names = useMemo(() => namesOf(caseload), [caseload]);
  const { version } = caseload;
  const pending = leftToSave(kept, standingTeam(caseload, kept?.recipientId));
  const asked = useTeamEffect({ versionId: version.id, revision: version.revision, pending });
  const { send, saving } = useSending({
    version,
    onReply: useReplies({ names, pending: kept, setPending, setNotice }),
  });

  const change = useCallback(
    (recipient: CaseloadRecipient, to: (team: TeamChoice) => TeamChoice) => {
      if (pending && pending.recipientId !== recipient.id) {
        setNotice({ kind: 'changed', name: names.get(pending.recipientId) ?? '' });
        return;
      }
      const before = pending ?? untouched(recipient);
      const team = to(before.team);
      setNotice(null);
      setPending(sameTeam(team, before.base) ? null : { ...before, team });
    },
    [pending, names],
  );
  const explain: TeamEdit['explain'] = useCallback(
    (why) => setPending((before) => before && { ...before, ...why }),
    [],
  );
  const cancel = useCallback(() => {
    setPending(null);
    setNotice(null);
  }, []);
  const save = useCallback(() => {
    if (!pending) return;
    const { recipientId, team, quick, reason } = pending;
    send({ kind: 'team', versionId: version.id, revision: version.revision, recipientId, team, quick, reason });
  }, [pending, send, version]);
  const undo = useCallback(
    (changeId: string) => send({ kind: 'undo', versionId: version.id, revision: version.revision, changeId }),
    [send, version],
  );
  const onlyPins = pending !== null && samePeople(pending.base, pending.team);
  return {
    pending,
    notice,
    saving,
    effect: onlyPins ? { state: 'pins' } : asked.effect,
    refusal: onlyPins ? null : asked.refusal,
    change,
    explain,
    cancel,
    save,
    undo,
  };
}

function useReplies(of: {
  names: ReadonlyMap<string, string>;
  pending: PendingTeam | null;
  setPending: (pending: null) => void;
  setNotice: (notice: EditNotice) => void;
}) {
  const latest = useRef(of);
  useEffect(() => {
    latest.current = of;
  });
  return useCallback(({ kind, verdict }: CaseloadReply) => {
    const { names, pending, setPending, setNotice } = latest.current;
    if (!verdict.ok) {
      setNotice({ kind: 'refused', verdict });
      return;
    }
    setNotice(
      kind === 'undo' ? { kind: 'undone' } : { kind: 'saved', name: names.get(pending?.recipientId ?? '') ?? '' },
    );
    if (kind === 'team') setPending(null);
  }, []);
}

function useSending(of: { version: Caseload['version']; onReply: (reply: CaseloadReply) => void }) {
  const fetcher = useFetcher<CaseloadReply>();
  const { onReply } = of;
  const heard = useRef<CaseloadReply | undefined>(undefined);
  useEffect(() => {
    if (fetcher.state !== 'idle' || !fetcher.data || fetcher.data === heard.current) return;
    heard.current = fetcher.data;
    onReply(fetcher.data);
  }, [fetcher.state, fetcher.data, onReply]);
  const { submit } = fetcher;
  const send = useCallback(
    (change: CaseloadChange) =>
      submit(JSON.parse(JSON.stringify(change)), { method: 'post', encType: 'application/json' }),
    [submit],
  );
  return { send, saving: fetcher.state !== 'idle' };
}
