import { useId, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { Me } from '../api/types';
import { formats, messages } from '../messages';
import { libraryPath } from './paths';
import { useSession } from './SessionContext';

const texts = messages.header;

/** Who is logged in, and the way out. The browser closes it on Escape and on a click elsewhere. */
export function UserMenu({ me }: { me: Me }) {
  const { logOut } = useSession();
  const [, navigate] = useLocation();
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const leave = async () => {
    await logOut();
    navigate('/login');
  };
  return (
    <div className="user-menu">
      <button
        type="button"
        className="avatar"
        popoverTarget={id}
        aria-label={texts.account(me.displayName)}
      >
        <span aria-hidden="true">{me.displayName.charAt(0).toUpperCase()}</span>
      </button>
      <div id={id} ref={popover} popover="auto" className="menu">
        <p className="menu-name">{me.displayName}</p>
        {me.usage && (
          <p className="hint">{texts.usage(me.usage.photos, formats.bytes(me.usage.bytes))}</p>
        )}
        <Link href={libraryPath(me.username)} onClick={() => popover.current?.hidePopover()}>
          {texts.yourPhotos}
        </Link>
        <button type="button" className="button" onClick={() => void leave()}>
          {texts.logOut}
        </button>
      </div>
    </div>
  );
}
