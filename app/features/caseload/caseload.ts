import type { ToldTotal } from '~/domain/continuity/told-counts';
import type { ComparedFigures } from './compare/comparison';
import type { CaseloadChoice } from './caseload-choice';
import type { RotaFacts, VersionFacts } from '~/platform/versions/pick-version';

/** What a carer is to a recipient in the plan: on the team, or somebody else who visits. */
export type FaceRole = 'primary' | 'member' | 'other';

/** One carer of one recipient. */
export interface Face {
  readonly staffId: string;
  readonly role: FaceRole;
  readonly visits: number;
  /** Kept in the team by runs, because a leader has said so. */
  readonly pinned: boolean;
}

export interface CaseloadRecipient {
  readonly id: string;
  readonly name: string;
  readonly tier: string | null;
  /** The largest team. */
  readonly teamSize: number;
  readonly visits: number;
  readonly unassigned: number;
  readonly faces: readonly Face[];
  /** Staff who must not come; empty for readers who need not know. */
  readonly excluded: readonly string[];
  /** Different carers in 14 days, and the fewest that the rota allows. */
  readonly m14: number | null;
  readonly m14Floor: number | null;
}

export interface CaseloadZone {
  readonly id: string;
  readonly name: string;
  readonly recipients: readonly CaseloadRecipient[];
}

/** One carer with her load in the whole plan, all zones together. */
export interface CaseloadStaff {
  readonly id: string;
  readonly name: string;
  readonly positionPercent: number;
  readonly skills: readonly string[];
  readonly visits: number;
  readonly minutes: number;
  /** Minutes with recipients in each week of the plan. */
  readonly weekMinutes: readonly number[];
  /** Minutes that the position gives in the weeks of the plan. */
  readonly contractMinutes: number;
  /** Recipients whose primary contact she is, as the reader is told. */
  readonly primaryFor: ToldTotal;
}

export interface Caseload {
  readonly rota: RotaFacts;
  readonly version: VersionFacts;
  readonly versions: readonly VersionFacts[];
  readonly zones: readonly CaseloadZone[];
  readonly staff: readonly CaseloadStaff[];
  /** Of the whole version, all zones together. */
  readonly figures: ComparedFigures;
  /** What can be chosen, whatever is chosen now. */
  readonly choices: {
    readonly zones: readonly { id: string; name: string }[];
    readonly staff: readonly { id: string; name: string }[];
    readonly tiers: readonly string[];
  };
  readonly chosen: CaseloadChoice;
  /** Whether the reader may change teams, where the version is a draft. */
  readonly mayChange: boolean;
  /** The last change of the draft's teams, where it can be taken back as it was. */
  readonly undoable: { readonly changeId: string; readonly recipient: string } | null;
}
