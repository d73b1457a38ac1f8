import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startOf } from '../process-identity.ts';

/** What a running PostgreSQL writes of itself in its cluster. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string; readonly ready: boolean };

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** True when that process lives and really is a PostgreSQL on this cluster, not a later one with its number. */
export function runsOn(cluster: string, pid: number): boolean {
  if (startOf(pid) === undefined) return false;
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

/**
 * PostgreSQL refuses to start while there is any process with the number in this file, be it another's or
 * one that has ended and is not buried. When nobody has the number, PostgreSQL itself sees whether remains
 * of the old one still work.
 */
export function forgetStranger(cluster: string): void {
  const written = readPostmaster(cluster);
  if (written === undefined || !isPresent(written.pid) || runsOn(cluster, written.pid)) return;
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function isPresent(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
