/** The commonest words of English prose, about in the order of their frequency: they make up nearly half of a text. */
export const functionWords: readonly string[] =
  `the of and to in a is that for it was as on with be by at this are or from which an not have has had were been
  but they their its his he she we you who will would there one all can may should when what if more no out so up her
  him them these those into than then some could other only also any about over such such two after first between most
  under during before through where both each being because against without while within how shall must new same many
  much upon too until since did do does made make very even well still however although though further per whether
  either upon among above below again own here now my our your me us i just like`
    .split(/\s+/)
    .filter((word, i, all) => all.indexOf(word) === i);
