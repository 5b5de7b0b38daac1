import { createDb } from '~/platform/db/db.server';
import { seedDemo } from '../prisma/seed/seed-demo';
import { DEMO_PASSWORD } from './lib/demo';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('Sett DATABASE_URL til databasen som skal fylles.');
const db = createDb({ url, poolSize: 2 });
const seeded = await seedDemo({ db, now: new Date(), password: DEMO_PASSWORD });
console.log(seeded ? 'La inn Fjordvik.' : 'Databasen er ikke tom: ingenting lagt inn.');
await db.$disconnect();
