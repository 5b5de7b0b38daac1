import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../../scripts/lib/complaint';
import { addressOf, parseStartEnvironment, parseStartOptions } from '../../../scripts/lib/start-settings';

describe('the words after npm start', () => {
  it('nothing means demo data and built pages', () => {
    expect(parseStartOptions([])).toEqual({ demo: true, dev: false, help: false });
  });

  it('an unknown word is named, with exit code 2', () => {
    const parse = () => parseStartOptions(['--no-demo', '--nodemo']);
    expect(parse).toThrow('Ukjent valg: --nodemo.');
    expect(parse).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});

describe('the environment of npm start', () => {
  it('an empty environment gives the documented defaults', () => {
    const environment = parseStartEnvironment({ PORT: '' });
    expect(environment).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      sessionSecret: undefined,
    });
    expect(path.isAbsolute(environment.dataDir)).toBe(true);
    expect(path.basename(environment.dataDir)).toBe('.data');
  });

  it.each(['0', '65536', '-1', '80a', '3000.5'])('the port %s is refused', (port) => {
    expect(() => parseStartEnvironment({ PORT: port })).toThrow(/^PORT må være/);
  });

  it('every wrong variable has its own line, and no secret is repeated', () => {
    const wrong = { PORT: 'x', SESSION_SECRET: 'short-secret', DATABASE_URL: 'mysql://user:hidden@host/db' };
    const parse = () => parseStartEnvironment(wrong);
    expect(parse).toThrow(Complaint);
    expect(parse).toThrow(/^PORT .*\nDATABASE_URL .*\nSESSION_SECRET .*$/);
    expect(parse).not.toThrow(/hidden|short-secret/);
  });
});

describe('the address that is printed', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://[::1]:3000'],
    ['fjordvik.example', 'http://fjordvik.example:3000'],
  ])('for HOST=%s it is %s', (host, address) => {
    expect(addressOf({ host, port: 3000 })).toBe(address);
  });
});
