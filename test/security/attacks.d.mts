/** Forty things that somebody writes into a note, or a service sends, to become more than text. */
export const ATTACKS: readonly { readonly name: string; readonly text: string }[];
