import type { Finding } from '~/domain/case/plan';

/** Whether a version cannot be published while it stands. */
export const blocksPublishing = (finding: Finding): boolean => finding.level === 'hard';
