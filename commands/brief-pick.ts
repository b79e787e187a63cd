import { addToBrief } from '#src/command/add-to-brief.ts';
import { choiceAt, choicesIn } from '#src/command/brief-choices.ts';
import { openBrief } from '#src/command/briefs.ts';
import { defineCommand } from '#src/command/define.ts';
import { refused } from '#src/command/dispatch.ts';

export default defineCommand({
  name: 'brief pick',
  description: 'Add to the brief what a button or a message has',
  help: 'The button ‘Add to brief’ below a quotation uses it, and the menu of a message: what the message quotes from the documents held is added as whole sentences, or else the paragraphs it refers to.',
  surface: 'button',
  place: 'server',
  menu: { name: 'Add to brief', option: 'text' },
  options: {
    at: { type: 'string', maxLength: 9, description: 'The place that a button carries' },
    sentences: { type: 'integer', min: 1, max: 50, description: 'Only so many whole sentences, from the place on' },
    text: { type: 'string', maxLength: 20_000, description: 'The words of a message' },
  },
  run({ at, sentences, text }, desk) {
    const brief = openBrief(desk, undefined);
    if (!brief.ok) return refused(brief.sentence);
    if (at !== undefined) {
      const choice = choiceAt(at, sentences, desk);
      return choice
        ? addToBrief([choice], brief.value, desk)
        : refused('That passage is not in the corpus held now, so nothing was added.');
    }
    const choices = choicesIn(text ?? '', desk);
    return choices.length > 0
      ? addToBrief(choices, brief.value, desk)
      : refused('This message quotes nothing that is held, and refers to no paragraph that is: nothing was added.');
  },
});
