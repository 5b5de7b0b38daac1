import type { nb } from './nb/texts';

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** Every text of the program, in namespaces, in one language. */
export type Texts = Shape<typeof nb>;
