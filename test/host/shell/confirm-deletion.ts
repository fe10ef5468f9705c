import type { App, TAbstractFile } from 'obsidian';
import { ConfirmationModal } from '../ui/confirmation';

/** Asks before a file goes to the vault's own bin. */
export function confirmDeletion(app: App, file: TAbstractFile): Promise<boolean> {
  return new Promise((resolve) => {
    let confirmed = false;
    const modal = new ConfirmationModal(app);
    modal.setTitle('Delete file');
    modal.setContent(`“${file.name}” goes to the vault’s own bin, the folder .trash.`);
    modal.addButton((button) => {
      button.setButtonText('Delete').setDestructive();
      button.onClick(() => {
        confirmed = true;
      });
    });
    modal.addCancelButton();
    modal.setCloseCallback(() => resolve(confirmed));
    modal.open();
  });
}
