import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler } from '@remix-run/express';
import { installGlobals, type ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import pg from 'pg';
import { connectionAs } from '~/platform/db/connection-options';
import { APP_ROLE } from '~/platform/db/roles';
import { bodyRefusal } from '~/platform/security/body-limit';
import { securityHeaders } from '~/platform/security/headers';
import { comesFromOurPages } from '~/platform/security/same-origin';
import { SERVER_BUILD } from './lib/build';
import { ROOT } from './lib/root';

const GRACE_MS = 1500;
/** Pages are compressed while the reader waits, so at the quickest level; scripts are compressed well and kept. */
const PAGE_COMPRESSION = 1;
const LOOPBACK = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);
const IMMUTABLE = { immutable: true, maxAge: '1y' } as const;

interface Pages {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Answers requests for the page's scripts and styles. */
  readonly assets: (app: Express) => void;
}

async function builtPages(): Promise<Pages> {
  const build = (await import(pathToFileURL(SERVER_BUILD).href)) as ServerBuild;
  const client = path.join(ROOT, 'build', 'client');
  return {
    build,
    assets: (app) => {
      app.use(
        '/assets',
        express.static(path.join(client, 'assets'), { ...IMMUTABLE, fallthrough: false, index: false }),
      );
      app.use(express.static(client, { maxAge: '1h', index: false }));
    },
  };
}

/** Changes of the sources are told to the page over the page's own address, which its security policy lets it reach. */
async function pagesOfSources(server: Server): Promise<Pages> {
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({
    configFile: path.join(ROOT, 'remix.config.js'),
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    build: async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild,
    assets: (app) => app.use(vite.middlewares),
  };
}

/**
 * Tells with each answer how many milliseconds went from the request's arrival until its headers left. A page is
 * rendered whole by then; what is not counted is compressing and sending it.
 */
function timed(_request: Request, response: Response, next: NextFunction): void {
  const arrived = performance.now();
  const { writeHead } = response;
  const withTime = (...head: Parameters<typeof writeHead>) => {
    response.setHeader('Server-Timing', `app;dur=${(performance.now() - arrived).toFixed(1)}`);
    return writeHead.apply(response, head);
  };
  response.writeHead = withTime as typeof writeHead;
  next();
}

/** Puts the security headers on every response and hands the nonce of its scripts on. */
function secure(request: Request, response: Response, next: NextFunction): void {
  const nonce = randomBytes(16).toString('base64');
  response.locals.nonce = nonce;
  response.set(securityHeaders({ nonce, https: !LOOPBACK.has(request.hostname) }));
  next();
}

/** Refuses a change that another site asks for, before anything looks at it. */
function refuseOtherSites(request: Request, response: Response, next: NextFunction): void {
  const ours = comesFromOurPages({ method: request.method, header: (name) => request.get(name) });
  if (ours) next();
  else response.status(403).type('text/plain').send('Forbidden\n');
}

/** Refuses a body that would fill the memory, before anything reads it. */
function refuseLargeBodies(request: Request, response: Response, next: NextFunction): void {
  const { method, path: asked } = request;
  const status = bodyRefusal({ method, path: asked, header: (name) => request.get(name) });
  if (status === null) next();
  else response.status(status).set('Connection', 'close').type('text/plain').send('Too large\n');
}

function health(database: pg.Pool) {
  return (_request: Request, response: Response): void => {
    response.set('Cache-Control', 'no-store').type('text/plain');
    database.query('SELECT 1').then(
      () => response.status(200).send('ok\n'),
      () => response.status(503).send('no database\n'),
    );
  };
}

function appOf({ pages, database }: { pages: Pages; database: pg.Pool }): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', false);
  app.use(timed);
  app.use(secure);
  app.use(refuseOtherSites);
  app.use(refuseLargeBodies);
  app.get('/healthz', health(database));
  app.use('/assets', compression());
  app.use(
    compression({
      level: PAGE_COMPRESSION,
      filter: (request, response) => !isEventStream(response) && compression.filter(request, response),
    }),
  );
  pages.assets(app);
  app.all(
    '*',
    createRequestHandler({
      build: pages.build,
      getLoadContext: (request, response) => ({ nonce: response.locals.nonce, address: request.ip ?? '' }),
    }),
  );
  return app;
}

/** Events are sent one by one; a compressor would hold them back. */
function isEventStream(response: { getHeader(name: string): unknown }): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}

function databaseForHealth(): pg.Pool {
  const target = connectionAs({ url: process.env.DATABASE_URL ?? '', role: APP_ROLE });
  const database = new pg.Pool({ ...target, max: 1, connectionTimeoutMillis: 2000, allowExitOnIdle: true });
  database.on('error', () => undefined);
  return database;
}

/** Lets the built pages get ready for what is slow the first time, beside the requests. */
function warmUp({ build }: Pages): void {
  const entry = typeof build === 'function' ? undefined : (build.entry.module as { warmUp?: () => void });
  entry?.warmUp?.();
}

async function serve(): Promise<void> {
  installGlobals({ nativeFetch: true });
  const server = createServer();
  const pages = process.argv.includes('--dev') ? await pagesOfSources(server) : await builtPages();
  server.on('request', appOf({ pages, database: databaseForHealth() }));
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS);
    setTimeout(() => process.exit(0), GRACE_MS + 500);
  };
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop);
  server.once('error', (error: NodeJS.ErrnoException) => {
    console.error(`Tjeneren kan ikke lytte: ${error.code ?? error.message}`);
    process.exit(1);
  });
  server.listen({ host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 3000) }, () => {
    process.send?.('listening');
    if (process.argv.includes('--warm')) warmUp(pages);
  });
}

await serve();
