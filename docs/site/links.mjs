// Are the links between our pages alive? Files and headings; foreign hosts are not asked.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;
const CODE = /```[\s\S]*?```|`[^`\n]*`/g;

/** As the site and code hosts make an anchor of a heading. */
export function slug(heading) {
  return heading
    .toLowerCase()
    .replace(/`/g, '')
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}

function anchors(file) {
  const text = readFileSync(file, 'utf8').replace(/```[\s\S]*?```/g, '');
  return new Set([...text.matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) => slug(match[1])));
}

/** A line for each link of the files that leads nowhere. */
export function deadLinks(root, files) {
  const dead = [];
  for (const file of files) {
    const text = readFileSync(file, 'utf8').replace(CODE, '');
    for (const [, address] of text.matchAll(LINK)) {
      if (/^(https?|mailto):/.test(address)) continue;
      const [path, anchor] = address.split('#');
      const target = path === '' ? file : normalize(join(dirname(file), decodeURI(path)));
      if (!existsSync(target)) dead.push(`${relative(root, file)}: ${address} (no such file)`);
      else if (anchor && target.endsWith('.md') && !anchors(target).has(anchor))
        dead.push(`${relative(root, file)}: ${address} (no such heading)`);
    }
  }
  return dead;
}
