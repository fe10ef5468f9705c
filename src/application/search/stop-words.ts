const ENGLISH = `a about above across after again against all almost also although am among an and any are as at be because been before being below
 between both but by can could did do does doing done down due during each either else ever few for from further had has have having he hence her
 here hers him his how however i if in into is it its itself may me might more most must my neither no nor not now of off often on once one only
 onto or other our out over own per rather same shall she should since so some such than that the their them then there therefore these they
 this those though through thus to too toward towards under until up upon us very via was we were what when where whereas whether which while
 who whom whose why will with within without would yet you your`;

/** How people ask, rather than what about. */
const ASKING = `accurate ask asking claim claims correct evidence explain find know possible question say saying show supports tell there true
 verify whether wonder please possibly actually really suggest suggests confirm indicate indicates statement`;

const FRENCH = `a afin ai ainsi alors au aucun aucune aussi autre autres aux avec avoir car ce ceci cela celle celles celui ces cet cette ceux chez ci
 comme comment dans de des deux donc dont du elle elles en entre est et etaient etait etant ete etre eu il ils je jusqu la le les leur leurs lors
 lorsque lui ma mais meme memes mes mon ne ni non nos notre nous on ont ou par parce pas pendant peu peut peuvent plus pour pourquoi pourrait
 quand que quel quelle quelles quels qui quoi sa sans se selon sera seront ses si soit son sont sous sur sa tandis te tel telle telles tels tous
 tout toute toutes tres un une vers vos votre vous y`;

const GERMAN = `aber als am an auch auf aus bei bin bis bist da dadurch daher damit dann das dass dein deine dem den der des dessen deshalb die dies
 diese dieser dieses doch dort du durch ein eine einem einen einer eines er es euer eure fur hatte hatten hat haben ich ihr ihre im ist jede jedem
 jeden jeder jedes kann kein keine mit muss nach nicht nur oder ohne sehr sein seine sich sie sind soll sollen sollte sowie uber um und uns unter
 vom von vor wann warum was weil welche welcher wenn wer werden wie wieder wird wurde wurden zu zum zur zwischen`;

const STOP = new Set(`${ENGLISH} ${ASKING} ${FRENCH} ${GERMAN}`.split(/\s+/));

/** Whether a folded word says nothing of its own in English, French or German. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}
