/** In the address of a page that is gone to when something is saved. */
export const SAVED_PARAM = 'lagret';
