import { messages } from '../messages';
import { ChooseFiles } from '../upload/ChooseFiles';

/** Invites to the first upload. */
export function EmptyLibrary() {
  const texts = messages.library;
  return (
    <section className="empty inviting">
      <svg viewBox="0 0 64 48" aria-hidden="true">
        <rect x="1.5" y="1.5" width="61" height="45" rx="6" />
        <circle cx="46" cy="15" r="5" />
        <path d="M6 42 22 20l11 14 6-7 19 15" />
      </svg>
      <h2>{texts.emptyTitle}</h2>
      <p>{texts.emptyDetail}</p>
      <ChooseFiles label={texts.choose} />
    </section>
  );
}
