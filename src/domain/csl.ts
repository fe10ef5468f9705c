/** A name as in CSL-JSON 1.0.2: a person by parts, or an institution as `literal`. */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly 'dropping-particle'?: string;
  readonly 'non-dropping-particle'?: string;
  readonly suffix?: string;
  readonly literal?: string;
}

/** A date as in CSL-JSON: `date-parts` holds one or two dates of one to three numbers (year, month, day). */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly literal?: string;
  readonly raw?: string;
  readonly circa?: boolean | string | number;
  readonly season?: string | number;
}

/** One bibliographic item in CSL-JSON 1.0.2. Unnamed variables are carried, never dropped. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly PMID?: string;
  readonly PMCID?: string;
  readonly ISBN?: string;
  readonly URL?: string;
  readonly [variable: string]: unknown;
}
