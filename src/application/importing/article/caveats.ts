import type { Language } from './article-types';

/** Signs of caution, by language. A sentence that shows one limits what was said before it. */
const CUES: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\b(?:in|un)advisable\b|\bnot (?:be )?(?:advised|advisable|recommended)\b|\b(?:is|are) (?:not )?contraindicated\b|\bcontra-?indications?\b/iu,
    /\b(?:ask|consult|contact|see|speak (?:to|with)|talk (?:to|with)|check with|discuss (?:it |this |them )?with|seek (?:the )?advice (?:of|from)|advice (?:of|from)) (?:to )?(?:your|a|an|the) (?:\p{L}+ ){0,2}(?:doctor|physician|gp|physio(?:therapist)?|physical therapist|therapist|health ?care (?:professional|provider)|clinician|pharmacist|specialist|midwife|nurse|dentist)\b/iu,
    /\bseek (?:medical|professional) (?:advice|help|attention|care)\b|\bnot a substitute for\b|\bunder medical supervision\b/iu,
    /\b(?:one|a|another|only) (?:small )?(?:piece|part|side|aspect) of (?:the|a|an) (?:\p{L}+ ){0,3}(?:puzzle|picture|story|whole)\b/iu,
    /\btake a step back\b|\bkeep in mind\b|\bbear in mind\b|\bword of caution\b|\bgrain of salt\b/iu,
    /\b(?:more|further|additional|larger|better|longer|future) (?:\p{L}+[ -]){0,4}(?:research|studies|trials|work|evidence|data) (?:\p{L}+ ){0,4}(?:is|are|will be|would be|was|were)? ?(?:still )?(?:needed|required|necessary|warranted|missing|lacking)\b|\bmore research\b|\bawait(?:s|ing)? confirmation\b/iu,
    /\b(?:a lot|much|more) (?:left )?to learn\b|\bstill (?:poorly|not (?:well|fully|yet)) (?:known|understood|clear)\b|\b(?:remains?|is|are) (?:still |largely |yet )?(?:unclear|unknown|uncertain|debated|controversial)\b/iu,
    /\b(?:interpret(?:ed|ing|ation)?|treated|taken|read|viewed|used|applied|proceed) (?:\p{L}+ ){0,4}(?:with|as) (?:great |some |due |extreme )?(?:caution|care)\b|\bcautio(?:n|us)(?:ly)? (?:is|should|when|in|interpret)\b|\binterpret(?:ed)? (?:\p{L}+ )?cautiously\b|\bcaution is (?:advised|needed|warranted|required)\b/iu,
    /\b(?:essential|important|best|advisable|crucial) to (?:be progressive|progress (?:slowly|gradually)|start (?:slowly|gently|low)|increase (?:\p{L}+ ){0,3}(?:slowly|gradually)|build up)\b|\bincrease (?:\p{L}+ ){0,4}(?:gradually|slowly|step by step)\b/iu,
    /\b(?:important|key|major|main|several|some|these|its|their|our|has|have|despite) limitations?\b|\bsmall (?:sample|number of (?:participants|patients|studies))\b|\b(?:cannot|can not|can't|does not|do not) (?:be (?:generali[sz]ed|excluded|ruled out)|prove|establish cause|show cause|imply)\b|\bcorrelation (?:is not|does not)\b|\bnot (?:apply|be suitable|be right|work|suit) (?:(?:to|for) )?(?:everyone|everybody|every|all)\b/iu,
    /\b(?:cannot|can not|can't|could not|does not|do not|did not) (?:show|tell|say|prove|establish|demonstrate|mean|imply) (?:us )?(?:that|whether|why|how|if|cause|causation)\b|\bnot (?:yet )?(?:been )?(?:proven|confirmed|replicated|established)\b|\b(?:has|have|needs?) (?:yet |still )?to be (?:confirmed|shown|proven|replicated|tested)\b|\bevidence (?:is|remains|was) (?:still |very )?(?:limited|weak|scarce|insufficient|inconclusive|uncertain|of low|lacking)\b/iu,
    /\bbe (?:careful|cautious|wary)\b|\btake care (?:not|to|when)\b|\blisten to your body\b|\bbefore you (?:start|begin|run|exercise|train|try)\b.{0,80}\b(?:doctor|physician|gp|physio\p{L}*|therapist)\b/iu,
    /\bshould (?:not|never) be (?:used|taken|started|stopped|given|done) (?:without|in|if|by|during)\b|\bstop (?:\p{L}+ ){0,4}(?:if|when) (?:you|the|your)\b|\bavoid(?:ed)? (?:\p{L}+ ){0,5}(?:if you|in (?:people|patients|pregnan|children|the presence))\b/iu,
  ],
  fr: [
    /déconseill|contre-?indi|n['’]est pas (?:recommandé|conseillé)|ne (?:doit|doivent|faut) pas être|à éviter (?:en cas|chez|si)/iu,
    /(?:demande[rz]?|consulte[rz]?|parle[rz]-?(?:en)?|prene[rz]|prendre|solliciter?|sollicitez|voyez) (?:\p{L}+['’ ]){0,5}(?:avis|conseil|médecin|kiné(?:sithérapeute)?|physiothérapeute|professionnel|pharmacien|spécialiste|soignant)/iu,
    /avis médical|ne remplace(?:nt)? pas|ne se substitue/iu,
    /(?:pièce|partie|élément|morceau|facette) (?:du|d['’]un) (?:\p{L}+ ){0,2}(?:puzzle|tableau|ensemble|problème)/iu,
    /prendre (?:un peu )?(?:du|de) recul|garder (?:à l['’]esprit|en tête)|gardons à l['’]esprit|ne pas oublier que/iu,
    /(?:d['’]autres|de nouvelles|davantage d['’]|plus d['’]|de plus amples|des) (?:\p{L}+ ){0,2}(?:études?|recherches?|travaux|essais|données)(?: \p{L}+){0,4} (?:sont|seront|restent|seraient|est) (?:encore )?(?:nécessaires?|requis(?:es)?|indispensables?|attendu(?:e?s)?)/iu,
    /beaucoup à apprendre|reste(?:nt)? (?:encore )?(?:à (?:confirmer|démontrer|prouver|élucider)|mal connu|inconnu|incertain|flou|débattu|controversé)|on ne sait pas (?:encore )?|mal compris/iu,
    /avec (?:la plus grande |une grande |beaucoup de |une certaine )?(?:prudence|précaution|réserve)|la prudence (?:est|s['’]impose|reste)|prudemment|(?:rest|soy|êtr|demeur)\p{L}* (?:\p{L}+ )?prudente?s?(?!\p{L})/iu,
    /(?:essentiel|important|nécessaire|préférable) d['’](?:être progressi|augmenter (?:\p{L}+ ){0,4}progressivement|y aller progressivement|adapter)|progressivement la charge|de façon progressive|de manière progressive/iu,
    /(?:limites|limite) (?:de (?:cette|ces|l['’]|la)|importantes?|méthodologiques?)|(?:plusieurs|certaines|quelques|ces) limites|(?:faible|petit) (?:échantillon|effectif|nombre de (?:participants|patients|sujets))|ne (?:permet(?:tent)?|peut|peuvent|prouve(?:nt)?|démontre(?:nt)?|dit|disent|montre(?:nt)?) (?:donc )?pas (?:de (?:conclure|généraliser|dire)|être généralis|un lien|montrer|prouver|dire|que|si)|(?:doit|doivent|reste) (?:encore )?(?:à )?(?:être )?confirm|corrélation n['’]est pas/iu,
  ],
  de: [
    /nicht (?:ratsam|empfehlenswert|empfohlen|geeignet (?:für|bei))|abzuraten|kontraindi[zk]|gegenanzeige|(?:sollte|sollten|darf|dürfen) (?:\p{L}+ ){0,8}(?:nicht|vermieden|gemieden)/iu,
    /(?:frag(?:en|t|e)?|sprech(?:en|t)|konsultier(?:en|t)|wend(?:en|et)|besprech(?:en|t)|abklär\p{L}*|rücksprache|absprache|abgesprochen|rat) (?:[\p{L}/,*:-]+ ){0,8}(?:arzt|ärzt|hausarzt|physio|therapeut|apothek|fachperson|spezialist|hebamme|behandl)\p{L}*/iu,
    /ärztlich(?:e[nrms]?)? (?:rat|abklärung|hilfe|beratung|behandlung)|ersetzt? (?:\p{L}+ ){0,3}(?:keine|nicht)|kein ersatz für/iu,
    /(?:teil|teilchen|stück|puzzleteil|mosaikstein|ausschnitt|seite)(?:chen)? (?:des|eines|im|vom|der) (?:\p{L}+ ){0,2}(?:puzzles?|mosaiks?|ganzen|bild(?:es)?|geschichte)|(?:nur|bloß|lediglich) (?:ein|einen) (?:\p{L}+ )?(?:puzzle|mosaik|baustein|teil)/iu,
    /schritt zurück|im hinterkopf|nicht vergessen werden|mit abstand (?:zu )?betracht/iu,
    /(?:weitere|mehr|größere|zusätzliche|neue|bessere|längere)[rs]? (?:\p{L}+ ){0,3}(?:studien|forschung|untersuchungen|daten|evidenz|arbeiten)(?: \p{L}+){0,5} (?:nötig|notwendig|erforderlich|gebraucht|braucht|wünschenswert|fehlen|ausstehend)|(?:braucht|bedarf|benötigt) (?:es )?(?:\p{L}+ ){0,2}(?:weiterer?|mehr) (?:\p{L}+ )?(?:studien|forschung)/iu,
    /(?:viel|einiges|noch) zu lernen|(?:ist|bleibt|sind|bleiben) (?:\p{L}+ ){0,3}(?:unklar|ungeklärt|unbekannt|ungewiss|umstritten|offen)|nicht (?:abschließend|ausreichend|hinreichend|vollständig) (?:geklärt|verstanden|untersucht|belegt)/iu,
    /mit (?:großer |gewisser |der nötigen |einiger )?(?:vorsicht|zurückhaltung)|vorsicht(?:ig)? (?:ist|zu|interpretiert|geboten)|vorsichtig (?:\p{L}+ ){0,3}(?:interpret|bewert)/iu,
    /(?:wichtig|entscheidend|ratsam)(?:, | ist, )?(?:\p{L}+ ){0,8}(?:langsam|schrittweise|allmählich|stufenweise)|(?:langsam|schrittweise|allmählich|stufenweise|behutsam) (?:zu )?(?:steiger|erhöh|beginn|aufbau|heran)\p{L}*/iu,
    /(?:einschränkung|limitation)(?:en)?\b|(?:kann|können|lässt sich|lassen sich) (?:\p{L}+ ){0,4}nicht (?:\p{L}+ ){0,2}(?:zeigen|beweisen|belegen|sagen|schließen|ableiten)|(?:noch|erst) (?:\p{L}+ ){0,3}(?:bestätigt|bewiesen|belegt) werden|(?:seien|seid|sei|bleiben) (?:sie )?vorsichtig|kleine[rn]? (?:stichprobe|fallzahl|teilnehmerzahl|gruppe)|nicht (?:\p{L}+ ){0,3}(?:verallgemeiner|übertrag|beweis)\p{L}*|korrelation (?:ist|bedeutet)/iu,
  ],
};

/** Stems of which every cue holds at least one: most sentences are passed over by this alone. */
const STEMS = /advi[sc]|confirm|puzzle|picture|story|whole|prove|proof|show|tell|say|mean|replicat|establish|be tested|evidence|careful|cautious|wary|listen|before you|everyone|everybody|facette|tableau|ensemble|problème|montre|dit |disent|dire|ausschnitt|seite|bild|ganzen|geschichte|bestätigt|bewiesen|belegt|beweis|recommend|recommand|contra|kontra|physician|doctor|\bgp\b|physi[ok]|therap|care (?:prof|prov)|clinician|pharmac|specialist|midwife|nurse|dentist|seek |substitu|supervis|puzzle|step back|part of the|(?:keep|bear) in mind|word of caution|grain of salt|research|stud(?:y|ies|ie)|trials|evidence|\bdata\b|\bwork\b|await|learn|known|clear|uncertain|unknown|debated|controvers|understood|cautio|\bcare\b|progress|gradual|slow|start |build up|increase|limit|small |cannot|can not|can't|not (?:prove|establish|show|imply|apply|be)|correl|should n|stop |avoid|déconseil|conseil|éviter|faut pas|doi(?:t|vent) pas|médec|kiné|soignant|remplace|pièce|partie|élément|morceau|recul|esprit|tête|oublier|études?|recherche|travaux|essais|données|apprendre|confirmer|démontr|prouver|élucider|connu|incertain|flou|débattu|ne sait|compris|pruden|précaution|réserve|échantillon|effectif|nombre|conclure|généralis|corrélation|ratsam|empf|geeignet|abzuraten|gegenanzeige|vermieden|gemieden|nicht|arzt|ärzt|apothek|fachperson|spezialist|hebamme|behandl|ersatz|ersetz|teil|stück|mosaik|baustein|schritt|hinterkopf|abstand|forsch|untersuch|daten|evidenz|arbeiten|lernen|unklar|ungeklärt|unbekannt|ungewiss|umstritten|offen|vorsicht|zurückhaltung|langsam|allmählich|stufen|behutsam|einschränk|kleine|korrelation/iu;

/** Whether a sentence asks for caution. All languages are tried: quotations and mixed texts are common. */
export function isCaveat(sentence: string): boolean {
  const text = sentence.slice(0, 1500).normalize('NFC');
  return STEMS.test(text) && Object.values(CUES).some((cues) => cues.some((cue) => cue.test(text)));
}

/** Whether a sentence speaks of several findings before it, so that its caution holds for all of them. */
export function speaksOfSeveral(sentence: string): boolean {
  return /\b(?:these|those|both|all of these) (?:\p{L}+ ){0,2}(?:stud|result|finding|trial|data|effect|claim|observation)|\b(?:ces|toutes ces) (?:\p{L}+ ){0,2}(?:étude|résultat|donnée|observation|travaux|essais|effet)|\b(?:diese|all diese|beide) (?:\p{L}+ ){0,2}(?:stud|ergebnis|befund|daten|untersuchung|effekt|beobachtung)/iu.test(sentence);
}
