/** The device's clipboard. Both reject where the device refuses, which is normal: the caller offers another way. */
export const clipboard = {
  read(): Promise<string> {
    return activeWindow.navigator.clipboard.readText();
  },
  /** With `html` for programs that take formatted text; plain alone where the device takes no other. */
  async write(text: string, html?: string): Promise<void> {
    const { clipboard: device } = activeWindow.navigator;
    if (html !== undefined) {
      try {
        const blobs = { 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) };
        return await device.write([new ClipboardItem(blobs)]);
      } catch {
        // Android's WebView refuses what is not plain.
      }
    }
    await device.writeText(text);
  },
};
