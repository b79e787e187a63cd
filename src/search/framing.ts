/** How a mail begins: "Dear colleagues,", "Hi Anna, ", "Sorry to bother you again:". */
const greeting = /^\s*(?:dear|hi|hello|good (?:morning|afternoon|evening)|sorry to)\b[^,.:;!?\n]{0,40}[,.:;!?]\s+/iu;
/** Questions after a meaning: what is asked for is the thing, not that it stands for something. */
const meaning = /^\s*what\s+(?:does|do)\s+(?:the\s+)?(\S.*?)\s+(?:stand\s+for|mean)\s*\??\s*$/iu;

/** The words of a question without what only frames it; all of it where nothing else would be left. */
export function withoutFraming(text: string): string {
  const bare = text.replace(greeting, '').replace(meaning, '$1');
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}
