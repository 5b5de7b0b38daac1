/** A heading, sheet name or word as it is compared: case, spaces, signs and the way letters are written do not matter. */
export const comparable = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9%]/g, '');
