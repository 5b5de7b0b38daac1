import type { Brand, StaffId } from '../brand';

/** Who signs in: administrator, soneleder, ansatt, leder, and ansatt in a zone outside the resource group. */
export const ROLES = ['administrator', 'zoneLeader', 'staff', 'manager', 'zoneStaff'] as const;
export type Role = (typeof ROLES)[number];

/** What a route shows or changes. One word for each page or service that is guarded. */
export const THINGS = [
  'overview',
  'rota',
  'planningRun',
  'scenario',
  'publication',
  'consultation',
  'recipient',
  'careTeam',
  'exclusion',
  'visit',
  'shiftBook',
  'ownDay',
  'continuity',
  'staff',
  'zone',
  'shiftCode',
  'wish',
  'wishRound',
  'calendar',
  'visitAlarm',
  'alarmSettings',
  'demand',
  'agreement',
  'supplement',
  'caseFile',
  'user',
  'accessLog',
  'training',
  'supervision',
  'attendance',
  'theme',
  'competence',
  'zoneStaff',
  'continuityTarget',
  'continuityDetail',
] as const;
export type Thing = (typeof THINGS)[number];

export const ACTIONS = ['view', 'change', 'export'] as const;
export type Action = (typeof ACTIONS)[number];

/** How far an access reaches: everything, what belongs to the actor's zones, or what is the actor's own. */
export type Reach = 'all' | 'zones' | 'own';

export type UserId = Brand<string, 'UserId'>;

/** The person behind a request. Zone and staff ids are database ids. */
export interface Actor {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  readonly zoneIds: readonly string[];
  readonly staffId: StaffId | null;
  /** Whom of the zones' staff outside the resource group she is, if any. */
  readonly zoneStaffId: string | null;
}

/** What `may` answers: the scope that every recipient query takes as an argument. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'zones'; readonly zoneIds: readonly string[] }
  | { readonly kind: 'own'; readonly staffId: StaffId }
  /** What is one's own as staff of a zone outside the resource group: training alone, never a recipient. */
  | { readonly kind: 'ownTraining'; readonly zoneStaffId: string };
