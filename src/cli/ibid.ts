import module from 'node:module';

// Before anything else is loaded: compiled code is kept between runs, which halves the time to start.
module.enableCompileCache();
const { run } = await import('./run.ts');
process.exitCode = await run(process.argv.slice(2));
