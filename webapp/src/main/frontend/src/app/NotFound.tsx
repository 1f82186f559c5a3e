import { Link } from 'wouter';
import { messages } from '../messages';
import { useTitle } from './useTitle';

export function NotFound() {
  const texts = messages.notFound;
  useTitle(texts.title);
  return (
    <section className="card">
      <h1>{texts.title}</h1>
      <p>{texts.detail}</p>
      <p>
        <Link href="/">{texts.home}</Link>
      </p>
    </section>
  );
}
