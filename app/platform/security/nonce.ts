import { createContext, useContext } from 'react';

const NonceContext = createContext('');

export const NonceProvider = NonceContext.Provider;

/** The nonce that scripts of this response carry. Browsers hide it from the page, so it is empty there. */
export const useNonce = (): string => useContext(NonceContext);
