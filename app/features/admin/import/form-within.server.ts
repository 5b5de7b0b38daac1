import { formOf } from '~/ui/form/form-of.server';

/**
 * The form of a request whose body is at most so many bytes, or `null`. What comes beyond is read and thrown away, so
 * that the one who sends it hears the answer.
 */
export async function formWithin(request: Request, limitBytes: number): Promise<FormData | null> {
  const type = request.headers.get('Content-Type');
  if (!request.body || type === null) return new FormData();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const chunk = read.value as Uint8Array;
    bytes += chunk.byteLength;
    if (bytes > limitBytes) chunks.length = 0;
    else chunks.push(chunk);
  }
  if (bytes > limitBytes) return null;
  return formOf(new Response(new Uint8Array(Buffer.concat(chunks)), { headers: { 'Content-Type': type } }));
}
