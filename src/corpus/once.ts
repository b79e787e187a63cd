/** A value that is worked out when it is first asked for. */
export function once<T>(workOut: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: workOut() };
    return known.value;
  };
}
