import * as autocomplete from '@codemirror/autocomplete';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import * as lezerLr from '@lezer/lr';
import type { App, Plugin as RealPlugin, PluginManifest } from 'obsidian';
import { Plugin } from './plugin';

/** Modules that the app hands to plugins, beside `obsidian` itself. */
const MODULES: Record<string, unknown> = {
  '@codemirror/autocomplete': autocomplete,
  '@codemirror/commands': commands,
  '@codemirror/language': language,
  '@codemirror/search': search,
  '@codemirror/state': state,
  '@codemirror/view': view,
  '@lezer/common': lezerCommon,
  '@lezer/highlight': lezerHighlight,
  '@lezer/lr': lezerLr,
};

type PluginClass = new (app: App, manifest: PluginManifest) => RealPlugin;

/** Runs the text of a built `main.js` as the app does and returns its plugin class. `require` knows nothing else. */
export function evaluatePlugin(mainJs: string, obsidian: object): PluginClass {
  const module: { exports: unknown } = { exports: {} };
  const require = (name: string): unknown => {
    if (name === 'obsidian') return obsidian;
    const found = MODULES[name];
    if (found === undefined) throw new Error(`Cannot find module '${name}': the app gives plugins only obsidian, @codemirror/* and @lezer/*.`);
    return found;
  };
  run(mainJs, require, module);
  const exported = module.exports as { default?: unknown };
  const made = exported.default ?? exported;
  if (typeof made !== 'function' || !(made.prototype instanceof Plugin)) throw new Error('main.js does not export a class that extends Plugin.');
  return made as PluginClass;
}

/** The app evaluates a plugin's text; a stand-in for it has to do the same. */
function run(mainJs: string, require: (name: string) => unknown, module: { exports: unknown }): void {
  const body: unknown = Reflect.construct(Function, ['require', 'module', 'exports', `${mainJs}\n//# sourceURL=plugin:main.js`]);
  if (typeof body === 'function') Reflect.apply(body, window, [require, module, module.exports]);
}
