/** What the command line ends with: 0 answered (also "nothing held"), 1 cannot work at all, 2 the call was refused. */
export const exitCodes = { answered: 0, fault: 1, refused: 2 } as const;
