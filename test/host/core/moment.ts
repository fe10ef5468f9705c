import momentLibrary from 'moment';

/** The library itself, under the app's type for it. */
export const moment = momentLibrary as unknown as typeof import('obsidian').moment;
