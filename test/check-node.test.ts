import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../src/check-node.js', import.meta.url));

/** Runs the check as if Node had that version. */
function checked(version: string): { code: number | null; stdout: string; stderr: string } {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
  const ran = spawnSync(process.execPath, ['--import', pretend, script], { encoding: 'utf8' });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

test.for(['26.0.0', '26.10.0', '27.1.0', '100.0.0'])('Node %s is new enough, and nothing is said', (version) => {
  expect(checked(version)).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.for(['25.9.0', '20.20.2', '9.1.0'])(
  'Node %s is too old: which it is, which is needed, and what to do',
  (version) => {
    const { code, stderr } = checked(version);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Ibid needs Node 26, and this is Node ${version.replaceAll('.', '\\.')}\\. `));
    expect(stderr).toContain('run `npm ci` again');
  },
);
