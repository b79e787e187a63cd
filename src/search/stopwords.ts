/** Words of English that say nothing about a subject. The list is closed-class words and the verbs that carry them. */
export const stopwords: ReadonlySet<string> = new Set(
  `a able about above according across actually after afterwards again against ago all allow almost alone along already
  also although always am among amongst an and another any anybody anyhow anyone anything anyway anywhere apart are
  aren't around as aside ask asking at available away awfully be became because become becomes becoming been before
  beforehand behind being below beside besides best better between beyond both brief but by came can can't cannot cant
  cause causes certain certainly clearly co come comes concerning consequently consider considering contain containing
  contains corresponding could couldn't course currently definitely described despite did didn't different do does
  doesn't doing don't done down downwards during each either else elsewhere enough entirely especially et etc even ever
  every everybody everyone everything everywhere ex exactly example except far few find followed following follows for
  former formerly forth from further furthermore get gets getting give given gives go goes going gone got gotten had
  hadn't happen happened happens hardly has hasn't have haven't having he hello help hence her here hereafter hereby herein hereupon
  hers herself hi him himself his hither how howbeit however i if immediate in inasmuch inc indeed indicate indicated
  indicates inner insofar instead into inward is isn't it its itself just keep keeps kept know known knows last lately
  later latter latterly least less lest let like liked likely little long longer look looking looks mainly made make makes making many may maybe me mean
  means meanwhile merely might more moreover most mostly much must my myself name namely near nearly necessary need
  needs neither never nevertheless next no nobody non none noone nor normally not nothing now nowhere obviously of off often
  oh ok okay old on once only onto or other others otherwise ought our ours ourselves out outside over overall own
  particular particularly per perhaps placed please possible presumably probably provides quite rather re really
  reasonably regarding regardless regards relatively respectively said same saw say saying says see seeing seem seemed
  seeming seems seen self selves sensible several shall she should shouldn't since so some somebody somehow someone
  something sometime sometimes somewhat somewhere soon still such sure take taken tell tends th than thank thanks that
  thats the their theirs them themselves then thence there thereafter thereby therefore therein thereupon these they
  think this thorough thoroughly those though through throughout thru thus to together too took toward towards tried
  tries truly try trying twice under unfortunately unless unlikely until unto up upon us use used useful uses using
  usually various very via want wants was wasn't way we welcome well went were weren't what whatever when whence whenever
  where whereafter whereas whereby wherein whereupon wherever whether which while whither who whoever whole whom whose
  why will willing wish with within without won't wonder would wouldn't yes yet you your yours yourself yourselves`
    .split(/\s+/)
    .filter(Boolean),
);
