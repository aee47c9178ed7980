/** Words of questions and sentences that do not distinguish functions. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about actively actual actually again already also although always am an and another any anything are aren as ask asked
  asking at basically be became because become been before being but by can cannot certain completely correctly could couldn
  currently did didn directly do does doesn doing don during each easily either else ensure entirely etc even ever every
  everything exactly existing few for from fully gets getting given go goes going got had happen happening happens has hasn
  have haven having help here how however i if immediately in instead into is isn it its just like likes many may me might
  more must my need needed needs neither never newly no none nor normally not now obviously of off often on one ones only or
  other others our out over particular per perform performed performing permanently please properly quickly rather really
  recently said same say saying says shall should shouldn simply since so some something sometimes specific still
  successfully such sure tell tells temporarily than that the their them themselves then there therefore these they this
  those though through throughout thus to together too tried tries try trying unable until up upon us usually various very
  via want wanted wants was wasn we were weren what when whenever where whether which while who whom whose why will with
  within without won would wouldn you your yours`.split(/\s+/),
);
