/** What `child.test.ts` starts: does what its arguments name, one after the other. */
const deeds: Readonly<Record<string, () => unknown>> = {
  echo: async () => console.log(`input: ${Buffer.concat(await Array.fromAsync(process.stdin)).toString()}`),
  environment: () => console.log(JSON.stringify(process.env)),
  complain: () => console.error('complaint'),
  half: () => process.stdout.write('half a li'),
  fail: () => process.exit(3),
  outside: () => fetch('http://192.0.2.1/').catch((error: Error) => console.log(String(error.cause))),
  wait: () => {
    const waiting = setInterval(() => {}, 60_000);
    process.once('SIGTERM', () => {
      console.log('stopping');
      clearInterval(waiting);
    });
    console.log('waiting');
  },
  'wait-for-ever': () => {
    setInterval(() => {}, 60_000);
    process.on('SIGTERM', () => {});
    console.log('waiting');
  },
};

for (const name of process.argv.slice(2)) await deeds[name]?.();
