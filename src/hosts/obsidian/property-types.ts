import type { Vault } from 'obsidian';

/**
 * Tells the app how to show the properties of evidence notes (dates as dates, lists as lists). Only where the vault has no such
 * list yet: a person's own is never touched. The app reads it at its next start. Resolves to whether it was written.
 */
export async function declarePropertyTypes(vault: Vault, types: string): Promise<boolean> {
  const path = `${vault.configDir}/types.json`;
  if (await vault.adapter.exists(path)) return false;
  await vault.adapter.write(path, types);
  return true;
}
