/**
 * Text of others as it stands in a note of ours: it reads word for word, but no HTML, image, link, comment, code or template command
 * in it comes to life when the note is shown. Ordinary sentences stay as they are.
 */
export function inertText(text: string): string {
  return text
    .replace(/<%/g, '&lt;%')
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/\[\[/g, '\\[\\[')
    .replace(/!\[/g, '!\\[')
    .replace(/\]\(/g, ']\\(')
    .replace(/%(?=%)/g, '&#37;')
    .replace(/[`~](?=[`~]{2})|`/g, '\\$&');
}
