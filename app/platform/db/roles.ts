/**
 * The database role that every statement of the application runs as. It owns no table of ours and may not change or
 * delete the access log. The first migration makes it.
 */
export const APP_ROLE = 'kjente_fjes_app';
