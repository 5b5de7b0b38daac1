import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkSource } from './lib/arrows/check-source';
import { isRouteModule } from './lib/arrows/guards';
import { ROOT } from './lib/root';

/** Checks every source file of `app/` against the arrows, the purity and the guards of the house. */
function main(): void {
  const files = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join('app', name.split(path.sep).join('/')))
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('app/platform/db/generated/'))
    .sort();
  const faults = files.flatMap((file) => checkSource({ file, text: readFileSync(path.join(ROOT, file), 'utf8') }));
  for (const { file, line, message } of faults) console.error(`${file}:${line} ${message}`);
  console.log(`${files.length} files, ${files.filter(isRouteModule).length} route modules, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

main();
