/** What was asked cannot be measured; the message says why, and what can be. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
