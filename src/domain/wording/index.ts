import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { PATIENT_LANGUAGES, type PatientLanguage, type Wording } from './wording';

export { isHedged, patientSentence, type ClaimForPatients, type PatientSentence } from './patient-sentence';
export { PATIENT_LANGUAGES, type PatientLanguage, type Wording } from './wording';

/** The sentences of each language. A new language is a file and a line here. */
export const WORDINGS: Readonly<Record<PatientLanguage, Wording>> = { en, fr, de };

/** The patient language of a BCP 47 tag such as `fr-CH`; undefined where there are no sentences for it. */
export function patientLanguage(tag: string | undefined): PatientLanguage | undefined {
  const primary = tag?.trim().toLowerCase().split(/[-_]/u)[0];
  return PATIENT_LANGUAGES.find((language) => language === primary);
}
