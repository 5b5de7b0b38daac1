import type { RunProgress, ToldProgress } from './run-progress';

export type RunStatus = 'queued' | 'running' | 'done' | 'stopped' | 'interrupted' | 'failed';

/** Where a run is, as its page follows it. Instants are ISO 8601. */
export interface RunState {
  readonly status: RunStatus;
  readonly stopRequested: boolean;
  /** Since the search began, as it last told; 0 before it does. */
  readonly elapsedSeconds: number;
  readonly seconds: number;
  readonly progress: RunProgress | null;
  /** A cause in code words, where it failed. */
  readonly failure: string | null;
  /** The draft that came of it. */
  readonly resultId: string | null;
}

/** The same as a reader is told it. */
export interface ToldRunState extends Omit<RunState, 'progress'> {
  readonly progress: ToldProgress | null;
  /** Whether there are faces that she is not told. */
  readonly facesHidden: boolean;
}

export const isActive = (status: RunStatus): boolean => status === 'queued' || status === 'running';
