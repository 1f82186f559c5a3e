const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';
/** In a BlurHash, after the number of its parts and their greatest strength. */
const [FROM, TO] = [2, 6];

/** The average of the picture that a BlurHash is of, as a colour for the style sheet; nothing if it is none. */
export function averageColour(hash: string): string | undefined {
  const digits = Array.from(hash.slice(FROM, TO), (digit) => DIGITS.indexOf(digit));
  const rgb = digits.reduce((sum, digit) => sum * DIGITS.length + digit, 0);
  const isColour = digits.length === TO - FROM && !digits.includes(-1) && rgb <= 0xffffff;
  return isColour ? `#${rgb.toString(16).padStart(6, '0')}` : undefined;
}
