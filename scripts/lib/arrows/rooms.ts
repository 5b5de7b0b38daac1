/** The rooms of the house. `shell` is what stands directly in `app/`: root, entries and the map of addresses. */
export type Room = 'domain' | 'planner' | 'platform' | 'ui' | 'features' | 'shell' | 'outside';

const MAY_IMPORT: Readonly<Record<Exclude<Room, 'outside'>, readonly Room[]>> = {
  domain: ['domain'],
  planner: ['planner', 'domain'],
  platform: ['platform', 'planner', 'domain'],
  ui: ['ui', 'domain'],
  features: ['features', 'ui', 'platform', 'planner', 'domain'],
  shell: ['shell', 'features', 'ui', 'platform', 'planner', 'domain'],
};

/** Words and formats for what a shared component shows: the one part of `platform` open to `ui`. */
const OPEN_TO_UI = 'app/platform/i18n/';

/** Packages that compute and touch nothing else; the pure rooms import no others. */
const PURE_PACKAGES = ['date-holidays', 'highs', 'luxon', 'rrule', 'zod'];

const DATA_PACKAGES = ['@prisma/', 'pg', 'pg-boss', 'prisma'];

export function roomOf(file: string): Room {
  const [top, room, ...rest] = file.split('/');
  if (top !== 'app' || room === undefined) return 'outside';
  if (isRoom(room)) return room;
  return rest.length === 0 ? 'shell' : 'outside';
}

const isRoom = (name: string): name is keyof typeof MAY_IMPORT => name !== 'shell' && Object.hasOwn(MAY_IMPORT, name);

export const isPure = (room: Room): boolean => room === 'domain' || room === 'planner';

/** Why one file of the project may not import another, or none. */
export function importFault({ from, to }: { from: string; to: string }): string | undefined {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (fromRoom === 'outside') return undefined;
  if (toRoom === 'outside') return `app does not import ${to.split('/')[0] ?? to}`;
  if (fromRoom === 'ui' && to.startsWith(OPEN_TO_UI) && !to.includes('.server')) return undefined;
  if (!MAY_IMPORT[fromRoom].includes(toRoom)) return `${fromRoom} does not import ${toRoom}`;
  if (fromRoom === 'features' && toRoom === 'features' && featureOf(from) !== featureOf(to)) {
    return `the feature ${featureOf(from)} does not import the feature ${featureOf(to)}`;
  }
  if (fromRoom === 'features' && to.startsWith('app/platform/db/generated/') && !isOnServer(from)) {
    return 'the types of the database stay in platform/db and in files named *.server.ts';
  }
  return undefined;
}

/** Why a file may not import a package, or none. */
export function packageFault({ from, name }: { from: string; name: string }): string | undefined {
  const room = roomOf(from);
  if (isPure(room) && !PURE_PACKAGES.includes(name.split('/')[0] ?? ''))
    return `${room} is pure and does not import ${name}`;
  if (room === 'ui' && (name.startsWith('node:') || isDataPackage(name))) return `ui has no data access: ${name}`;
  if (room === 'features' && isDataPackage(name) && !isOnServer(from)) {
    return `only files named *.server.ts import ${name}`;
  }
  return undefined;
}

const featureOf = (file: string): string => file.split('/')[2] ?? '';
const isOnServer = (file: string): boolean => /\.server\.tsx?$/.test(file);
const isDataPackage = (name: string): boolean =>
  DATA_PACKAGES.some((each) =>
    each.endsWith('/') ? name.startsWith(each) : name === each || name.startsWith(`${each}/`),
  );
