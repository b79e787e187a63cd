/** Words of a question in lower case, for engines that would read its punctuation as operators. */
export function words(query: string): string[] {
  return query.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
