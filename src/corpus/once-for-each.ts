/** Works something out once for each thing, and forgets it when the thing goes. */
export function onceForEach<K extends object, V>(workOut: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (thing) => {
    const before = known.get(thing) ?? { value: workOut(thing) };
    known.set(thing, before);
    return before.value;
  };
}
