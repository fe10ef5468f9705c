let made = 0;

/** An id that no other element has, for labels and descriptions: two sidebars may stand in one window. */
export function freshId(what: string): string {
  made += 1;
  return `evidence-vault-${what}-${made}`;
}
