/** Words of questions and sentences that do not distinguish functions. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after all also am an and any are as at be been before but by can cannot could did do does doing don for from
  had has have how i if in into is isn it its just like me more my no not of off on one only or our out over same should
  so some such than that the their them then there these they this those to too up us very was we were what when where
  whether which while who whose why will with without would you your`.split(/\s+/),
);
