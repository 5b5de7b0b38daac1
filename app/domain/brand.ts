/** A value of type `Base` that only one maker can produce, so that two ids of the same shape never trade places. */
export type Brand<Base, Name extends string> = Base & { readonly __brand: Name };

export type StaffId = Brand<string, 'StaffId'>;
export type RecipientId = Brand<string, 'RecipientId'>;
export type VisitId = Brand<string, 'VisitId'>;
export type ZoneId = Brand<string, 'ZoneId'>;
export type Code = Brand<string, 'Code'>;
export type Skill = Brand<string, 'Skill'>;
/** A civil date, `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>;
/** A local wall-clock time, `HH:MM`. */
export type Clock = Brand<string, 'Clock'>;
