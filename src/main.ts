import module from 'node:module';

// Before anything else is loaded: compiled code is kept between runs, which halves the time to start.
module.enableCompileCache();
const { start } = await import('./start.ts');
process.exitCode = await start();
