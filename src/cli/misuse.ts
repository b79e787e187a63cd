/** A command line that an operation cannot read: its message is a whole sentence, told with the ways to type it. */
export class Misuse extends Error {}
