/** The version of the app that the typings describe. */
export const apiVersion = '1.13.1';

/** True where this app is at least `version`. */
export function requireApiVersion(version: string): boolean {
  const wanted = version.split('.').map(Number);
  const here = apiVersion.split('.').map(Number);
  for (let i = 0; i < 3; i++) {
    const difference = (here[i] ?? 0) - (wanted[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

let language = 'en';

/** The interface language, 'en' unless a test sets another. */
export function getLanguage(): string {
  return language;
}

/** Sets what `getLanguage` answers. */
export function setLanguage(code: string): void {
  language = code;
}
