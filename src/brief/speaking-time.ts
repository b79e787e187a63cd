/**
 * Seconds that so many words take at a pace (words a minute), rounded up. The usual pace is 150: the academy of the
 * International Service for Human Rights reckons a statement of two minutes in the Human Rights Council at about 300 words
 * at most (https://academy.ishr.ch/learn/un-human-rights-council/how-to-deliver-an-oral-statement).
 */
export function speakingTime(words: number, pace: number): number {
  return Math.ceil((words * 60) / pace);
}
