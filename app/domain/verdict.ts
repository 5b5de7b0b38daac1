/** Why a rule or a service says no: a cause in code words and the facts that the text needs. */
export interface Refusal {
  readonly ok: false;
  readonly cause: string;
  readonly facts?: Readonly<Record<string, string | number>>;
  /** The field of the form that the cause belongs to; none where it is the whole. */
  readonly field?: string;
}

/** What a service answers. Exceptions are for programmer errors. */
export type Verdict<Done = object> = ({ readonly ok: true } & Done) | Refusal;

/** A refusal; `refuse('taken', { field: 'name' })`. */
export const refuse = (cause: string, more: Omit<Refusal, 'ok' | 'cause'> = {}): Refusal => ({
  ok: false,
  cause,
  ...more,
});
