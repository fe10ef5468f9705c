export function packed(value: unknown): string;
