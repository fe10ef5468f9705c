import type { Plugin } from 'esbuild';

export function withoutUnused(source: string): string;
export function withoutValues(source: string, path: string): string;
export function leanLibraries(): Plugin;
export function leanCiteproc(source: string): string;
export function faster(source: string): string;
