/** The device's clipboard. Both reject where the device refuses, which is normal: the caller offers another way. */
export const clipboard = {
  read(): Promise<string> {
    return activeWindow.navigator.clipboard.readText();
  },
  write(text: string): Promise<void> {
    return activeWindow.navigator.clipboard.writeText(text);
  },
};
