/** What the `pg` driver needs to open a connection. */
export interface ConnectionOptions {
  connectionString: string;
  /** Settings that the server applies to the session before its first query. */
  options: string;
}

/**
 * Session settings for a connection: the database driver writes instants without an offset, so the session's time zone
 * has to be UTC; `role` makes the server judge every statement by that role's rights. Settings that the address brings
 * along are kept.
 */
export function connectionAs(target: { url: string; role?: string }): ConnectionOptions {
  const address = new URL(target.url);
  const given = address.searchParams.get('options');
  address.searchParams.delete('options');
  const settings = ['-c timezone=UTC', ...(target.role ? [`-c role=${target.role}`] : [])];
  return { connectionString: address.href, options: [...(given ? [given] : []), ...settings].join(' ') };
}
