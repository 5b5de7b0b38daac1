/** More than any form of the program holds, a board of 400 people too; files are imported by a page that counts for itself. */
const MOST_BYTES = 6_000_000;
const COUNTS_FOR_ITSELF = /^\/import(\.data)?$/;

interface AskedBody {
  readonly method: string;
  readonly path: string;
  /** The header of that name, or undefined. */
  readonly header: (name: string) => string | undefined;
}

/**
 * Why a request's body is not read, as a status: 413 where it is too large, 411 where it does not tell how large it is.
 * `null`: it is read.
 */
export function bodyRefusal({ method, path, header }: AskedBody): 411 | 413 | null {
  if (method === 'GET' || method === 'HEAD' || COUNTS_FOR_ITSELF.test(path)) return null;
  if (header('transfer-encoding') !== undefined) return 411;
  return Number(header('content-length') ?? 0) > MOST_BYTES ? 413 : null;
}
