import '@remix-run/node';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }

  interface AppLoadContext {
    /** The nonce of this response's scripts. */
    nonce: string;
    /** Network address of the client, for the limit on sign-ins. */
    address: string;
  }
}
