import type { Path } from './form-errors.ts';
import { componentTypes } from './numbers.ts';
import { asKept } from './text.ts';
import type { Component, Fields } from './types.ts';

export type Placed = { readonly component: Component; readonly path: Path };

/** Every component, nested ones too, each before what it holds, with the path that Discord's errors name. */
export function* placed(components: readonly Component[], at: Path = ['components']): Generator<Placed> {
  for (const [index, component] of components.entries()) {
    const path = [...at, index];
    yield { component, path };
    if (component.components) yield* placed(component.components, [...path, 'components']);
    if (component.accessory) yield { component: component.accessory, path: [...path, 'accessory'] };
    if (component.component) yield { component: component.component, path: [...path, 'component'] };
  }
}

/** All components of one type, nested ones too. */
export function ofType(components: readonly Component[], type: keyof typeof componentTypes): Placed[] {
  return [...placed(components)].filter((each) => each.component.type === componentTypes[type]);
}

/** The addresses of pictures and files: of thumbnails, galleries and files. */
export function mediaUrls(components: readonly Component[]): string[] {
  return [...placed(components)].flatMap(({ component }) => [
    ...(component.media ? [component.media.url] : []),
    ...(component.file ? [component.file.url] : []),
    ...(component.items ?? []).map((item) => item.media.url),
  ]);
}

/** Components as Discord hands them out: an id each, defaults filled in, absent fields dropped. */
export function keepComponents(components: readonly Component[], media: (url: string) => Fields): Component[] {
  const taken = new Set([...placed(components)].map((each) => each.component.id));
  let last = 0;
  const nextId = (): number => {
    do last++;
    while (taken.has(last));
    return last;
  };
  const keep = (component: Component): Component => {
    const { id, ...fields } = component;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    return {
      ...defaults[component.type],
      ...given,
      type: component.type,
      id: id || nextId(),
      ...(component.content !== undefined && { content: asKept(component.content) }),
      ...(component.accessory && { accessory: keep(component.accessory) }),
      ...(component.components && { components: component.components.map(keep) }),
      ...(component.media && { media: { url: '', ...media(component.media.url) } }),
      ...(component.file && { file: { url: '', ...media(component.file.url) } }),
      ...(component.items && {
        items: component.items.map((item) => ({
          description: item.description ?? null,
          spoiler: false,
          media: { url: '', ...media(item.media.url) },
        })),
      }),
    };
  };
  return components.map(keep);
}

const defaults: Readonly<Record<number, Fields>> = {
  [componentTypes.container]: { accent_color: null, spoiler: false },
  [componentTypes.separator]: { spacing: 1, divider: true },
  [componentTypes.stringSelect]: { min_values: 1, max_values: 1 },
  [componentTypes.thumbnail]: { description: null, spoiler: false },
  [componentTypes.file]: { name: null, size: null, spoiler: false },
};
