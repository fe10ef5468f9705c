import { hostKit } from './bundle';
import { workerParser } from './metadata/worker-parser';

/** In Chromium: `EvidenceHost.createHost({…})`, with metadata read in a worker. */
Reflect.set(window, 'EvidenceHost', { ...hostKit, workerParser });
