/** Whom a target is for: everybody, those of a visit frequency group, or those of a zone. */
export interface TargetGroup {
  readonly tier: string | null;
  readonly zoneId: string | null;
}

export const EVERYBODY = 'all';

/** A group as the value of a choice: `all`, `tier:A` or `zone:` and an id. */
export function targetGroupKey({ tier, zoneId }: TargetGroup): string {
  if (zoneId !== null) return `zone:${zoneId}`;
  return tier === null ? EVERYBODY : `tier:${tier}`;
}

const TIER = /^tier:(.{1,60})$/;
const ZONE = /^zone:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The group of a value; `null` for what is none. Whether its zone or tier exists is for the service to say. */
export function readTargetGroup(key: string): TargetGroup | null {
  if (key === EVERYBODY) return { tier: null, zoneId: null };
  const tier = TIER.exec(key)?.[1] ?? null;
  const zoneId = ZONE.exec(key)?.[1] ?? null;
  return tier === null && zoneId === null ? null : { tier, zoneId };
}
