import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  /** For what is looked at side by side. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A box over the page that has to be answered or closed first. */
export function Dialog({ title, onClose, role = 'dialog', isWide = false, children }: Props) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={isWide ? 'dialog-box wide' : 'dialog-box'}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title">{title}</Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
