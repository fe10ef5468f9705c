import { workOutTables } from './bases/table';
import { installDom } from './dom/install';
import { api, createHost } from './kit/create-host';
import { facts, runFact } from './kit/facts';
import { findLeaks } from './kit/leak-test';
import * as obsidian from './obsidian';

installDom();
api.obsidian = obsidian;

export * from './obsidian';
/** The host's own handles; not part of what a plugin may import. */
export const hostKit = { createHost, obsidian, facts, runFact, findLeaks, workOutTables };
