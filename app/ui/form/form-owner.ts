import { createContext } from 'react';

/** Who fills in the forms of the page, so that what one has written is never given to another. */
export const FormOwner = createContext('');
