import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a file in its place at once: written beside, flushed, renamed, the folder flushed. Whoever reads meanwhile finds the
 * file from before or the new one. Where it cannot be written, nothing changes, and the reason is thrown.
 */
export function replaceFile(path: string, pieces: readonly Uint8Array[]): void {
  const beside = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    clearAbandoned(path);
    writeFlushed(beside, pieces);
    renameSync(beside, path);
    flushFolder(dirname(path));
  } catch (error) {
    discard(beside);
    throw error;
  }
}

function writeFlushed(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Removes what a program was writing when it was ended. */
function clearAbandoned(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const writer = name.startsWith(`${basename(path)}.`) ? /\.(\d+)$/.exec(name)?.[1] : undefined;
    if (writer !== undefined && !isRunning(Number(writer))) discard(join(dirname(path), name));
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The new name is safe when its folder is flushed too; Windows flushes none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } catch {
    // Some file systems flush no folder; the file is in its place all the same.
  } finally {
    closeSync(file);
  }
}

function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing can be done where the folder is none, and nothing has been written.
  }
}
