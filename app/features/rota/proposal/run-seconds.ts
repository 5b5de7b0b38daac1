/** How long a search may last, in seconds. */
export const RUN_SECONDS = ['30', '60', '120', '300'] as const;
export const DEFAULT_RUN_SECONDS: (typeof RUN_SECONDS)[number] = '60';
