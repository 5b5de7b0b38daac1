/** Fewest characters of a password. Long sentences are better than signs. */
export const MIN_PASSWORD_LENGTH = 12;
