import type { Plugin } from 'esbuild';

/** The esbuild plugin that makes gray-matter fit for the plugin. */
export function safeGrayMatter(): Plugin;

/** One patched file; throws where its text is not the expected one. */
export function patched(path: string, text: string): string;
