import { Link } from 'wouter';
import { messages } from '../messages';
import { PRODUCT_NAME } from '../product';
import { ChooseFiles } from '../upload/ChooseFiles';
import { useSession } from './SessionContext';
import { UserMenu } from './UserMenu';

const texts = messages.header;

export function Header() {
  const { session } = useSession();
  return (
    <header className="app-header">
      <Link href="/" className="brand">
        <img src="/favicon.svg" alt="" width={28} height={28} />
        {PRODUCT_NAME}
      </Link>
      {session.status === 'logged-in' && (
        <>
          <ChooseFiles label={texts.addPhotos} />
          <UserMenu me={session.me} />
        </>
      )}
      {session.status === 'anonymous' && (
        <nav>
          <Link href="/login">{texts.logIn}</Link>
          <Link href="/register">{texts.register}</Link>
        </nav>
      )}
    </header>
  );
}
