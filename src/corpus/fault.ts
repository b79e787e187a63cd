/** What must not happen, by its code. An edge catches it once, says its sentence, and stops or refuses. */
export const faultCodes = [
  'button-too-long',
  'corpus-invalid',
  'program-changed',
  'config-invalid',
  'token-refused',
  'gateway-refused',
  'registration-refused',
  'store-unavailable',
  'store-foreign',
  'store-newer',
  'store-damaged',
  'store-locked',
  'store-full',
  'backup-refused',
  'vocabulary-invalid',
  'facts-invalid',
  'data-unwritable',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Thrown with a sentence that names the thing and the remedy. `problems` lists all that was found, one line each. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly problems: readonly string[];

  constructor(code: FaultCode, sentence: string, options: { problems?: readonly string[]; cause?: unknown } = {}) {
    super(sentence, 'cause' in options ? { cause: options.cause } : undefined);
    this.name = 'Fault';
    this.code = code;
    this.problems = options.problems ?? [];
  }
}
