/**
 * The path that the platform is deployed at, such as "/photos"; empty at the root. The server writes
 * it into the page. Addresses that the server's answers carry begin with it already.
 */
export const ROOT = (
  document.querySelector<HTMLMetaElement>('meta[name="root"]')?.content ?? '/'
).replace(/(^\.)?\/$/, '');
