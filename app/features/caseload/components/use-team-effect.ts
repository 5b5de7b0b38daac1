import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import type { Verdict } from '~/domain/verdict';
import { samePeople } from '../teams/team';
import type { TeamEffect } from '../teams/team-effect';
import type { PendingTeam } from './use-team-edit';

/** Several quick changes are asked about once. */
const WAIT_MS = 200;

/** The answer to what a team would mean, with the address that asked, so that an old answer is told from a new one. */
export interface EffectReply {
  readonly asked: string;
  readonly verdict: Verdict<{ effect: TeamEffect }>;
}

type Effect =
  { readonly state: 'none' | 'working' | 'failed' } | { readonly state: 'ready'; readonly effect: TeamEffect };

/** Asks what the pending team would mean, each time that its people are others. */
export function useTeamEffect(of: { versionId: string; revision: number; pending: PendingTeam | null }): {
  effect: Effect;
  refusal: Extract<Verdict, { ok: false }> | null;
} {
  const fetcher = useFetcher<EffectReply>();
  const { load } = fetcher;
  const address = addressOf(of);
  useEffect(() => {
    if (address === null) return;
    const timer = setTimeout(() => load(address), WAIT_MS);
    return () => clearTimeout(timer);
  }, [address, load]);
  if (address === null) return { effect: { state: 'none' }, refusal: null };
  const reply = fetcher.data;
  if (!reply || reply.asked !== questionOf(address)) return { effect: { state: 'working' }, refusal: null };
  if (reply.verdict.ok) return { effect: { state: 'ready', effect: reply.verdict.effect }, refusal: null };
  return { effect: { state: 'failed' }, refusal: reply.verdict };
}

function addressOf(of: { versionId: string; revision: number; pending: PendingTeam | null }): string | null {
  const { pending } = of;
  if (pending === null || samePeople(pending.base, pending.team) || pending.team.primary === '') return null;
  const { primary, members } = pending.team;
  const search = new URLSearchParams({
    mottaker: pending.recipientId,
    primar: primary,
    team: members.join(','),
    revisjon: String(of.revision),
  });
  return `/fordeling/versjon/${of.versionId}/virkning?${search}`;
}

/** The part of an address that tells one question from another. */
export const questionOf = (address: string): string => address.slice(address.indexOf('?'));
