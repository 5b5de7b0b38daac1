/** Environment variables by name. An empty text counts as not set. */
export type Variables = Readonly<Record<string, string | undefined>>;
