import type { Me } from '../api/types';

/** The photo that stands for a user, or else a letter. */
export function Face({ me: { avatar, displayName } }: { me: Pick<Me, 'avatar' | 'displayName'> }) {
  return avatar ? (
    <img src={avatar.href} alt="" width={40} height={40} />
  ) : (
    <span aria-hidden="true">{displayName.charAt(0).toUpperCase()}</span>
  );
}
