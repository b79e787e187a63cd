import { componentRules } from './component-rules.ts';
import { FormErrors } from './form-errors.ts';
import { interactionTypes } from './numbers.ts';
import { choiceProblems } from './option-rules.ts';
import type { Component, Fields } from './types.ts';
import type { Interaction } from './world.ts';

/** Types of interaction responses by their number. */
export const callbackTypes = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

/** Which response an interaction takes, as documented under "Interaction Callback Type". */
const taken: Readonly<Record<number, readonly number[]>> = {
  [interactionTypes.command]: [4, 5, 9],
  [interactionTypes.component]: [4, 5, 6, 7, 9],
  [interactionTypes.autocomplete]: [8],
  [interactionTypes.modal]: [4, 5, 6, 7],
};

/** The published schema of a response body, by its type. */
export function callbackSchema(body: unknown): string {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : null;
  return schemas[String(type)] ?? 'CreateMessageInteractionCallbackRequestSchema';
}

/** Throws 50035 where the interaction does not take such a response, or its choices or modal are refused. */
export function checkCallback(interaction: Interaction, type: number, data: Fields): void {
  const errors = new FormErrors();
  const source = interaction.source !== null || type < callbackTypes.deferredUpdate || type > callbackTypes.update;
  if (!taken[interaction.type]?.includes(type) || !source)
    errors.add(['type'], 'INTERACTION_RESPONSE_TYPE_INVALID', 'This interaction does not take a response of this type');
  if (type === callbackTypes.choices) {
    const choices = (data['choices'] ?? []) as readonly { readonly name: string; readonly value: unknown }[];
    for (const problem of choiceProblems(choices, ['data', 'choices'])) errors.add(...problem);
  }
  if (type === callbackTypes.modal) {
    const components = (data['components'] ?? []) as readonly Component[];
    for (const rule of componentRules)
      for (const [path, ...rest] of rule(components)) errors.add(['data', ...path], ...rest);
  }
  errors.throwIfAny();
}

const schemas: Readonly<Record<string, string>> = {
  '1': 'PongInteractionCallbackRequestSchema',
  '4': 'CreateMessageInteractionCallbackRequestSchema',
  '5': 'CreateMessageInteractionCallbackRequestSchema',
  '6': 'UpdateMessageInteractionCallbackRequestSchema',
  '7': 'UpdateMessageInteractionCallbackRequestSchema',
  '8': 'ApplicationCommandAutocompleteCallbackRequestSchema',
  '9': 'ModalInteractionCallbackRequestSchema',
};
