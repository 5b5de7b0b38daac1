/** A browser's cookies and headers without the browser: signs in and asks for addresses, following nothing. */
export interface Client {
  get(address: string): Promise<Response>;
  post(address: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
}

export const DEMO_PASSWORD = 'kjente-fjes-demo';

/** A client of nobody, or of the user who signs in with the demo's password. */
export async function makeClient(server: { url: string }, email: string | null): Promise<Client> {
  const { url } = server;
  const nobody = clientWith(url, '');
  if (email === null) return nobody;
  const answer = await nobody.post('/logg-inn', { email, password: DEMO_PASSWORD, til: '/' });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`);
  return clientWith(url, cookies.join('; '));
}

const clientWith = (url: string, cookie: string): Client => ({
  get: (address) => fetch(url + address, { headers: { cookie }, redirect: 'manual' }),
  post: (address, form = {}, headers = {}) =>
    fetch(url + address, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(form),
    }),
});
