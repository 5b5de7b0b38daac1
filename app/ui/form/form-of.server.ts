/** The form that a request carries. A body that cannot be read as one is the sender's fault, and answers 400. */
export async function formOf(request: Pick<Request, 'formData'>): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400, statusText: 'Bad Request' });
  }
}
