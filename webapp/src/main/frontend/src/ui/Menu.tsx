import { type ReactNode, useState } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './Icon';

export interface MenuEntry {
  readonly icon: IconName;
  readonly label: string;
  readonly act: () => void;
  readonly isDangerous?: boolean;
}

interface Props {
  /** Of the button. */
  readonly label: string;
  readonly buttonClass: string;
  readonly button: ReactNode;
  readonly entries: readonly MenuEntry[];
  /** Above the entries. */
  readonly about?: ReactNode;
  /** Whether it is open from the first, as when it was loaded on a press of its button. */
  readonly startsOpen?: boolean;
}

/** A button with a menu. */
export function Menu({ label, buttonClass, button, entries, about, startsOpen = false }: Props) {
  const [open, setOpen] = useState(startsOpen);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className={buttonClass} aria-label={label}>
        {button}
      </Button>
      <Popover className="menu" placement="bottom end" offset={8}>
        {about}
        <AriaMenu className="menu-list" aria-label={label}>
          {entries.map(({ icon, label: text, act, isDangerous }) => (
            <MenuItem
              key={text}
              className={isDangerous ? 'menu-item danger' : 'menu-item'}
              textValue={text}
              onAction={act}
            >
              <Icon name={icon} />
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
