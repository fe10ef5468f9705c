import { Notice } from 'obsidian';
import type { KeyOffer } from '../../application/citekeys/key-changes';
import { writeCitekey } from '../../application/citekeys/rename-source';
import type { Stop } from '../../application/ports';
import { noteWriter } from './change-dialogue';
import { guard } from './guard';
import { reviewRename, type RenameDeps } from './rename-key';

/**
 * Offers, in a message that stays until it is clicked, to take notes along with a key that changed; and where the key changed with the name of the
 * file, to write the old one into the note, which leaves every citation right. Gives back what takes the message away.
 */
export function offerKeyChange({ path, from, to, byFile, notes }: KeyOffer, deps: RenameDeps): Stop {
  const { words, tell } = deps;
  const { offer, rename } = words.citekeys;
  const content = createFragment((parent) => {
    parent.createDiv({ text: offer.says(from, to, notes) });
    const buttons = parent.createDiv({ cls: 'evidence-vault-notice-buttons' });
    const button = (text: string, run: () => Promise<void>): void => {
      buttons.createEl('button', { text, attr: { type: 'button' } }).addEventListener('click', () => void guard(rename.effect, run, deps));
    };
    if (byFile) {
      button(offer.keep(from), async () => {
        await writeCitekey(path, from, noteWriter(deps));
        tell(offer.kept(from));
      });
    }
    button(offer.review, () => reviewRename(path, { from, to, isNew: false, ticked: true }, deps));
  });
  const notice = new Notice(content, 0);
  return () => notice.hide();
}
