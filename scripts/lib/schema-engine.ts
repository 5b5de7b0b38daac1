import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

const WASM_IMPORTS = './schema_engine_bg.js';
const require = createRequire(import.meta.url);

/** What wasm-bindgen writes beside the WebAssembly file: the classes, and the functions that the file imports. */
interface EngineGlue extends WebAssembly.ModuleImports {
  SchemaEngine: typeof SchemaEngine;
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

let glue: Promise<EngineGlue> | undefined;

/** Prisma's schema engine, loaded by hand because Node 20 imports no WebAssembly without a flag. */
async function loadGlue(): Promise<EngineGlue> {
  const glueFile = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasmFile = path.join(path.dirname(glueFile), 'schema_engine_bg.wasm');
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(glueFile).href)) as EngineGlue;
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmFile), { [WASM_IMPORTS]: loaded });
  loaded.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
  return loaded;
}

/** An engine on a database. Free it after use. */
export async function openSchemaEngine(adapter: SqlMigrationAwareDriverAdapterFactory): Promise<SchemaEngine> {
  glue ??= loadGlue();
  const { SchemaEngine: Engine } = await glue;
  return Engine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(adapter));
}
