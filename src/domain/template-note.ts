import type { Properties } from './note';
import type { Problem } from './reading';

/** Placeholders of the core Templates plugin, with or without a format. */
const CORE = /\{\{(?:title|date|time)(?::[^{}]{0,80})?\}\}/iu;

/** Folders that people keep templates in. */
const FOLDER = /(?:^|\/)_?(?:templates?|modèles?|vorlagen?)\//iu;

/**
 * The first placeholder of a template in a note's properties: a note that still has one is a template, whatever it says of
 * itself. Undefined for any other note. Templater's tags count too.
 */
export function placeholderIn(properties: Properties): string | undefined {
  const texts = Object.values(properties).flat().filter((value) => typeof value === 'string');
  for (const text of texts) {
    const core = CORE.exec(text)?.[0];
    if (core !== undefined) return core;
    const open = text.indexOf('<%');
    if (open >= 0 && text.includes('%>', open)) return '<% … %>';
  }
  return undefined;
}

/** True for a template: a note in a folder for them, or one whose properties still hold a placeholder. */
export function isTemplate(path: string, properties: Properties): boolean {
  return FOLDER.test(path) || placeholderIn(properties) !== undefined;
}

/** What to tell of a template: nothing in a folder for templates; elsewhere it is likely a note made by copying one. */
export function templateProblems(path: string, placeholder: string): readonly Problem[] {
  if (FOLDER.test(path)) return [];
  return [{
    code: 'placeholder-left',
    severity: 'warning',
    where: path,
    what: `This note still holds the placeholder ${placeholder}, so it is taken for a template and left out.`,
    fix: 'Put the real text in its place, or move the note to your folder “Templates”.',
  }];
}
