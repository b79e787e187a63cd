/** Direction overrides and isolates, and control characters other than tab and line feed: Discord removes them. */
const removed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text as Discord keeps it: control characters removed, both ends trimmed. */
export function asKept(text: string): string {
  return text.replace(removed, '').trim();
}
