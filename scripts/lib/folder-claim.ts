import { readFileSync, rmSync } from 'node:fs';
import { Complaint } from './complaint';
import { writePrivateFile } from './private-file';
import { birthOf, isRunning } from './processes';

/**
 * Lets one process at a time use a folder. The claim names a process id and when that process was born, so a claim that
 * a killed process left behind holds nobody up, even when another program has got its id.
 */
export function claimFolder(folder: string): { release(): void } {
  const file = `${folder}.claim`;
  const holder = readClaim(file);
  if (
    holder !== undefined &&
    holder.pid !== process.pid &&
    isRunning(holder.pid) &&
    birthOf(holder.pid) === holder.birth
  ) {
    throw new Complaint(`Kjente fjes kjører allerede på ${folder} (prosess ${holder.pid}). Stopp den først.`);
  }
  writePrivateFile({ file, text: `${process.pid} ${birthOf(process.pid)}\n` });
  return {
    release() {
      if (readClaim(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

function readClaim(file: string): { pid: number; birth: string } | undefined {
  try {
    const [pid = '', ...birth] = readFileSync(file, 'utf8').trim().split(' ');
    return /^\d+$/.test(pid) ? { pid: Number(pid), birth: birth.join(' ') } : undefined;
  } catch {
    return undefined;
  }
}
