/**
 * What a rule rests on. The law keeps a rota from being published; an agreement and a house rule are told of by their
 * names; advice is good practice and never a breach.
 */
export type Standing = 'law' | 'agreement' | 'house' | 'advice';

/** Whether a finding keeps a rota from being published: a hard rule, or a breach of the law. */
export function blocksPublishing(finding: {
  readonly level: 'hard' | 'soft';
  readonly facts: Readonly<Record<string, unknown>>;
}): boolean {
  return finding.level === 'hard' || finding.facts.standing === 'law';
}
