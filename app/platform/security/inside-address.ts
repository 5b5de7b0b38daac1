/**
 * An address of this program that somebody asks to be led to, or `null` for none. Only plain characters count: browsers
 * leave out tabs and line breaks, and take what is left of `/<tab>/other.site` for another site.
 */
export function insideAddress(wanted: unknown): string | null {
  return typeof wanted === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(wanted) ? wanted : null;
}
