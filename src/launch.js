// Plain JavaScript, for two reasons: on an older Node it must run far enough to say what is missing, and a first file in
// TypeScript would load the compiler each time, although compiled code is kept between runs.
import module from 'node:module';
import './check-node.js';

module.enableCompileCache();
// Ibid's own files are named in full, so where they lie is read from the name. Looking for them, and for the package that
// each is of, takes some 15 of the 200 ms of a command.
module.registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.endsWith('.ts')) return next(specifier, context);
    if (specifier.startsWith('#src/')) return file(new URL(specifier.slice('#src/'.length), import.meta.url));
    if (specifier.startsWith('.')) return file(new URL(specifier, context.parentURL));
    return next(specifier, context);
  },
});
const [program] = process.argv.splice(2, 1);
await import(new URL(program, import.meta.url));

function file({ href }) {
  return { url: href, format: 'module-typescript', shortCircuit: true };
}
