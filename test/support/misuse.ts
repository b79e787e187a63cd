import { Misuse } from '#src/cli/misuse.ts';

/** The sentence of the Misuse that it throws. */
export function misuse(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof Misuse) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
}
