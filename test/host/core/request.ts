import type { RequestUrlParam, RequestUrlResponse, RequestUrlResponsePromise } from 'obsidian';
import { encodeUtf8 } from './utf8';

/** What a test serves for an address. */
export interface Served {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}
type Answer = (request: RequestUrlParam) => Served | undefined | Promise<Served | undefined>;

/** The network as a plugin meets it: cut off, unless a test serves an address. Every request is kept. */
export const network = {
  requests: [] as RequestUrlParam[],
  answers: [] as Answer[],
  /** Answers requests; the first that does not say undefined counts. */
  serve(answer: Answer): void {
    network.answers.push(answer);
  },
  reset(): void {
    network.requests = [];
    network.answers = [];
  },
};

/** Asks an address. Rejects offline, and for a status of 400 or more unless `throw` is false. */
export function requestUrl(request: RequestUrlParam | string): RequestUrlResponsePromise {
  const param = typeof request === 'string' ? { url: request } : request;
  const response = ask(param);
  // The parts may be awaited or not; an unawaited one must not count as an unhandled rejection.
  const part = <T>(take: (from: RequestUrlResponse) => T): Promise<T> => {
    const promise = response.then(take);
    promise.catch(() => undefined);
    return promise;
  };
  return Object.assign(response, {
    arrayBuffer: part((from) => from.arrayBuffer),
    json: part((from): unknown => from.json),
    text: part((from) => from.text),
  });
}

/** The text of an answer. */
export async function request(param: RequestUrlParam | string): Promise<string> {
  return (await requestUrl(param)).text;
}

async function ask(param: RequestUrlParam): Promise<RequestUrlResponse> {
  network.requests.push(param);
  for (const answer of network.answers) {
    const served = await answer(param);
    if (served) return toResponse(served, param.throw ?? true);
  }
  throw new Error('net::ERR_INTERNET_DISCONNECTED');
}

function toResponse(served: Served, throws: boolean): RequestUrlResponse {
  const status = served.status ?? 200;
  if (status >= 400 && throws) throw Object.assign(new Error(`Request failed, status ${status}`), { status, headers: served.headers ?? {} });
  return {
    status,
    headers: served.headers ?? {},
    text: served.body,
    arrayBuffer: encodeUtf8(served.body),
    get json(): unknown {
      return JSON.parse(served.body) as unknown;
    },
  };
}
