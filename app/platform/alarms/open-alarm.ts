import type { AlarmKind } from '~/domain/visits/alarms';

/** An alarm that nobody has answered, without the recipient's name. */
export interface OpenAlarm {
  readonly id: string;
  readonly kind: AlarmKind;
  readonly zone: string;
  /** An instant, ISO 8601. */
  readonly raisedAt: string;
}
