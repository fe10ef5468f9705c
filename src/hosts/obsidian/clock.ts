import type { Clock } from '../../application/ports';

/** The device's clock. */
export const deviceClock: Clock = {
  today() {
    const now = new Date();
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  },
};
