import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';

/** Whether LibreOffice can be started here. */
export const hasLibreOffice = has('soffice', '--version');

/** Whether a program can be started here. */
export function has(program: string, ask: string): boolean {
  return spawnSync(program, [ask], { stdio: 'ignore', timeout: 60_000 }).error === undefined;
}

/** Converts a file of a folder, without a window and with settings of its own; gives the path of what it became. */
export function convert(folder: string, file: string, to: string, ...more: readonly string[]): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const how = [profile, '--headless', '--norestore', ...more, '--convert-to', to, '--outdir', folder];
  run('soffice', [...how, join(folder, file)], folder);
  return join(folder, file.replace(/[^.]+$/, to.replace(/:.*/, '')));
}

/** Runs a program to its end; gives what it wrote. */
export function run(program: string, args: readonly string[], home: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: 110_000,
    env: { PATH: process.env['PATH'] ?? '', HOME: home },
  });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}
