import fc from 'fast-check';

/**
 * Generated cases are the same on every run, so that a change is to blame when a test fails; IBID_SEED=123 tries
 * others, and IBID_SEED=random new ones each time.
 */
const asked = process.env['IBID_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20261121 : Number(asked) });
