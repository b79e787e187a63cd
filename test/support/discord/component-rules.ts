import { mediaUrls, ofType, placed } from './components.ts';
import type { Path } from './form-errors.ts';
import { componentTypes } from './numbers.ts';
import { asKept } from './text.ts';
import type { Component } from './types.ts';

export type Problem = readonly [path: Path, code: string, message: string];
type Rule = (components: readonly Component[]) => Iterable<Problem>;

const link = 5;
const premium = 6;

/** What Discord asks of components wherever they stand and its published schema does not say. */
export const componentRules: readonly Rule[] = [
  function* customIdsOnce(components) {
    const seen = new Set<string>();
    for (const { component, path } of placed(components)) {
      const id = component.custom_id;
      if (id === undefined || id === null) continue;
      if (seen.has(id)) yield [path, 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'];
      seen.add(id);
    }
  },
  function* componentIdsOnce(components) {
    const seen = new Set<number>();
    for (const { component, path } of placed(components)) {
      if (!component.id) continue;
      if (seen.has(component.id)) yield [path, 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated'];
      seen.add(component.id);
    }
  },
  function* buttons(components) {
    for (const { component: button, path } of ofType(components, 'button')) {
      const required = button.style === link ? 'url' : button.style === premium ? 'sku_id' : 'custom_id';
      for (const name of ['url', 'sku_id', 'custom_id'] as const) {
        if (name === required && !button[name]) yield [[...path, name], 'BASE_TYPE_REQUIRED', 'This field is required'];
        if (name !== required && button[name])
          yield [[...path, name], 'BUTTON_COMPONENT_FIELD_NOT_ALLOWED', `A button of this style cannot have ${name}`];
      }
      if (button.style !== premium && !button.label && !button.emoji)
        yield [[...path, 'label'], 'BASE_TYPE_REQUIRED', 'This field is required'];
      if (button.url && !/^(https?|discord):\/\//.test(button.url))
        yield [[...path, 'url'], 'URL_TYPE_INVALID_SCHEME', 'Scheme must be one of (http, https, discord).'];
    }
  },
  function* rows(components) {
    for (const { component: row, path } of ofType(components, 'row')) {
      const cells = row.components ?? [];
      const width = cells.reduce((sum, cell) => sum + (cell.type === componentTypes.button ? 1 : 5), 0);
      if (width > 5)
        yield [
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        ];
    }
  },
  function* selects(components) {
    for (const { component: select, path } of ofType(components, 'stringSelect')) {
      const values = (select.options ?? []).map((option) => option.value);
      if (new Set(values).size < values.length)
        yield [[...path, 'options'], 'COMPONENT_OPTION_VALUE_DUPLICATED', 'The specified option value is already used'];
      if ((select.min_values ?? 1) > (select.max_values ?? 1))
        yield [[...path, 'min_values'], 'NUMBER_TYPE_MAX', 'min_values must not exceed max_values'];
    }
  },
  function* texts(components) {
    for (const { component, path } of ofType(components, 'textDisplay')) {
      if (asKept(component.content ?? '') === '')
        yield [[...path, 'content'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 4000 in length.'];
    }
  },
];

/** UTF-16 code units over all text displays. */
export function shownCharacters(components: readonly Component[]): number {
  return ofType(components, 'textDisplay').reduce((sum, { component }) => sum + (component.content ?? '').length, 0);
}

/** Bytes as Discord counts them before it gives up: UTF-8 plus 12 for every text display (discord-api-docs#8554). */
export function processedBytes(components: readonly Component[]): number {
  const bytes = ({ content = '' }: Component) => Buffer.byteLength(content) + 12;
  return ofType(components, 'textDisplay').reduce((sum, { component }) => sum + bytes(component), 0);
}

/** Pictures and files in a message; more than 64 earn an HTTP 500 (discord-api-docs#7528). */
export function mediaCount(components: readonly Component[]): number {
  return mediaUrls(components).length;
}
