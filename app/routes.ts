import { index, layout, route, type RouteConfig } from '@remix-run/route-config';

const account = (file: string) => `features/account/routes/${file}.tsx`;

/** The map of every address. */
export default [
  route('logg-inn', account('sign-in')),
  route('logg-ut', account('sign-out')),
  route('oppsett/:token', account('set-up')),
  route('sprak', account('language')),
  layout(account('frame'), [
    index('features/overview/routes/overview.tsx'),
    route('besok', 'features/visits/routes/visit-day.tsx'),
    route('besok/uke', 'features/visits/routes/visit-week.tsx'),
    route('kontinuitet', 'features/continuity/routes/continuity.tsx'),
  ]),
] satisfies RouteConfig;
