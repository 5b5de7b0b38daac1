import path from 'node:path';
import { ensureBuild } from './lib/build';
import { startScript, type Child } from './lib/child';
import { Complaint } from './lib/complaint';
import { startPostgres } from './lib/embedded-postgres';
import { listenFault } from './lib/ports';
import { prepareClient, prepareDatabase, type Welcome } from './lib/prepare-database';
import { keptSecret } from './lib/private-file';
import {
  addressOf,
  parseStartEnvironment,
  parseStartOptions,
  START_HELP,
  type StartEnvironment,
  type StartOptions,
} from './lib/start-settings';
import { runProgram, type Teardown } from './lib/teardown';
import { keepRunning } from './lib/keep-running';

async function main(teardown: Teardown): Promise<number> {
  const options = parseStartOptions(process.argv.slice(2));
  if (options.help) {
    console.log(START_HELP);
    return 0;
  }
  const environment = parseStartEnvironment(process.env);
  await assertPortIsFree(environment);
  const databaseUrl = environment.databaseUrl ?? (await startDatabase({ environment, teardown }));
  console.log('Klargjør database og sider …');
  await prepareClient(teardown.signal);
  const [welcome] = await Promise.all([
    prepareDatabase({ url: databaseUrl, demo: options.demo }),
    options.dev ? undefined : ensureBuild({ abort: teardown.signal }),
  ]);
  teardown.check();
  const server = await startServer({ environment, options, databaseUrl, teardown });
  greet({ environment, welcome });
  return Promise.race([
    teardown.interruption().then(() => 0),
    server.ended.then(({ code, signal }) => {
      if (teardown.signal.aborted) return 0;
      throw new Complaint(`Tjeneren stoppet (${signal ?? `kode ${code}`}). Alt avsluttes.`);
    }),
  ]);
}

async function assertPortIsFree({ host, port }: StartEnvironment): Promise<void> {
  const fault = await listenFault({ host, port });
  if (fault === undefined) return;
  if (fault === 'EADDRINUSE') {
    throw new Complaint(
      `Port ${port} på ${host} er opptatt. Stopp det som bruker den, eller velg en annen: PORT=3001 npm start`,
    );
  }
  throw new Complaint(`Kan ikke lytte på ${host}:${port} (${fault}). Velg en annen adresse med HOST og PORT.`);
}

/** PostgreSQL of our own. When it ends unasked, everything ends: the pages cannot live without it. */
async function startDatabase(run: { environment: StartEnvironment; teardown: Teardown }): Promise<string> {
  const { environment, teardown } = run;
  const dataDir = path.join(environment.dataDir, 'postgres');
  const postgres = await startPostgres({ dataDir, abort: teardown.signal });
  teardown.add(() => postgres.stop());
  void postgres.ended.then(() => {
    if (teardown.signal.aborted) return;
    console.error(`PostgreSQL stoppet. Se ${dataDir}.log. Alt avsluttes.`);
    void teardown.runAndExit(1);
  });
  return postgres.url;
}

async function startServer(run: {
  environment: StartEnvironment;
  options: StartOptions;
  databaseUrl: string;
  teardown: Teardown;
}): Promise<Child> {
  const { environment, options, databaseUrl, teardown } = run;
  const secretFile = path.join(environment.dataDir, 'session-secret');
  const env = {
    NODE_ENV: options.dev ? 'development' : 'production',
    HOST: environment.host,
    PORT: String(environment.port),
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: environment.sessionSecret ?? keptSecret(secretFile),
  };
  const worker = keepRunning({ name: 'Planleggeren', start: () => startScript({ script: 'scripts/worker.ts', env }) });
  const server = startScript({ script: 'scripts/server.ts', args: [options.dev ? '--dev' : '--warm'], env });
  teardown.add(async () => {
    await Promise.all([worker.stop(), server.stop()]);
  });
  await Promise.race([server.heard((message) => message === 'listening'), teardown.interruption()]);
  teardown.check();
  return server;
}

function greet({ environment, welcome }: { environment: StartEnvironment; welcome: Welcome }): void {
  const address = addressOf(environment);
  const lines = [`Kjente fjes kjører på ${address}`];
  if (welcome.setupPath !== undefined) {
    lines.push(
      '',
      'Lag den første administratoren med denne engangslenken (gyldig i 7 dager):',
      `  ${address}${welcome.setupPath}`,
    );
  }
  if (welcome.demo !== undefined) {
    lines.push('', `Demobrukere (passord: ${welcome.demo.password})`);
    for (const { email, role } of welcome.demo.logins) lines.push(`  ${email.padEnd(32)} ${role}`);
  }
  console.log(`\n${lines.join('\n')}\n\nStopp med Ctrl-C.`);
}

await runProgram(main);
