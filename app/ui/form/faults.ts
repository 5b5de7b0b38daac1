import type { z } from 'zod';

/** What is wrong with a field: a cause that has a text in the namespace `form`, and the facts of the text. */
export interface FormFault {
  cause: string;
  facts?: Record<string, string | number>;
}

/** The faults of zod's issues. The schemas of the program say `params: { cause, facts }` themselves. */
export function faultsOf(issues: readonly z.core.$ZodIssue[]): FormFault[] {
  return issues.map((issue) => {
    const params = issue.code === 'custom' ? issue.params : undefined;
    return typeof params?.cause === 'string'
      ? { cause: params.cause, facts: factsOf(params.facts) }
      : { cause: 'invalid' };
  });
}

function factsOf(facts: unknown): FormFault['facts'] {
  return typeof facts === 'object' && facts !== null ? (facts as FormFault['facts']) : undefined;
}
