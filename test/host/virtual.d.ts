/** Made by scripts/build/host.mjs: all icon names of lucide 0.446, and the drawings of those that this project names. */
declare module 'virtual:icons' {
  export const iconNames: readonly string[];
  export const iconBodies: Readonly<Record<string, string>>;
}
/** Made by scripts/build/host.mjs: the metadata worker as text; empty outside a browser. */
declare module 'virtual:metadata-worker' {
  const source: string;
  export default source;
}
