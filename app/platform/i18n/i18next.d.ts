import 'i18next';
import type { nb } from './nb/texts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof nb;
  }
}
