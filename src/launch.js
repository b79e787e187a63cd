// Plain JavaScript, for two reasons: on an older Node it must run far enough to say what is missing, and a first file in
// TypeScript would load the compiler each time, although compiled code is kept between runs.
import module from 'node:module';
import './check-node.js';

module.enableCompileCache();
const [program] = process.argv.splice(2, 1);
await import(new URL(program, import.meta.url));
