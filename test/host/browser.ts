import { bootPlayground } from '../playground/boot';
import { hostKit } from './bundle';
import { workerParser } from './metadata/worker-parser';
import { dressShell } from './shell/shell';

/** In Chromium: `EvidenceHost.createHost({…})`, with metadata read in a worker; `dressShell` adds file list, ribbon and palette. */
Reflect.set(window, 'EvidenceHost', { ...hostKit, workerParser, dressShell, bootPlayground });
