/** A file to keep. It is personal data more often than not, so nothing on the way keeps a copy. */
export function fileResponse(file: { content: Buffer | string; type: string; name: string }): Response {
  const body = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
  return new Response(body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Cache-Control': 'no-store',
    },
  });
}
