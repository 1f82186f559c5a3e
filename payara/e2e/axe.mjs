import axe from 'axe-core';

/** Fails if the page, as it is now, has anything that hinders people with disabilities. */
export async function checkAccessibility(page, view) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${view}: ${id} (${help}) at ${node.target.join(' ')}`),
  );
  if (found.length > 0) {
    throw new Error(`not accessible:\n${found.join('\n')}`);
  }
}
