/** The `code` of an error from Node (`EEXIST`, `ERR_PARSE_ARGS_…`), or undefined. Works across realms, unlike `instanceof`. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
