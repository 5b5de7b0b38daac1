/** A text as a database can hold it: without NUL, and with a replacement character for halves of surrogate pairs. */
export const storableText = (text: string): string => text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\ufffd');
