import type { first } from './nb/first-texts';
import type { nb } from './nb/texts';

type Shape<T> = { [K in keyof T]: T[K] extends string ? string : Shape<T[K]> };

/** Every text of the program, in namespaces, in one language. */
export type Texts = Shape<typeof nb>;

/** Those that the first page of a phone needs. */
export type FirstTexts = Shape<typeof first>;
