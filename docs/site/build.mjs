// node build.mjs --check    looks for dead links
// node build.mjs            makes the site, in docs/site/target/site
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deadLinks } from './links.mjs';

const site = dirname(fileURLToPath(import.meta.url));
const docs = dirname(site);
const root = dirname(docs);
const pages = join(site, 'target/pages');
const referenceSource = join(root, 'webapp/target/reference');
const ROOT_PAGES = ['CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

function markdown(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !['site', 'target', 'node_modules'].includes(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? markdown(path) : entry.name.endsWith('.md') ? [path] : [];
    });
}

function checkLinks() {
  const rootPages = ['README.md', ...ROOT_PAGES].map((name) => join(root, name)).filter(existsSync);
  const dead = deadLinks(root, [...rootPages, ...markdown(docs)]);
  if (dead.length > 0) {
    console.error(`Dead links:\n${dead.join('\n')}`);
    process.exit(1);
  }
}

/** A file outside of docs is no page: its name is left, without a link. */
function withoutOuterLinks(text) {
  return text.replace(/\[([^\]]*)\]\((\.\.\/[^)]*)\)/g, (link, label, address) => {
    const name = address.replace(/^(\.\.\/)+/, '');
    return ROOT_PAGES.includes(name) ? `[${label}](/project/${name})` : label;
  });
}

/** Pages of the root get a folder: SECURITY.md and docs/security.md would be one address. */
async function assemble() {
  rmSync(pages, { recursive: true, force: true });
  for (const file of [...markdown(docs), ...ROOT_PAGES.map((name) => join(root, name)).filter(existsSync)]) {
    const inDocs = !relative(docs, file).startsWith('..');
    const target = join(pages, inDocs ? '' : 'project', relative(inDocs ? docs : root, file).replace(/README\.md$/, 'index.md'));
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(file, 'utf8');
    const own = inDocs ? text : text.replaceAll('](docs/', '](/').replaceAll('](README.md)', '](/)');
    writeFileSync(target, withoutOuterLinks(own).replaceAll('decisions/README.md', 'decisions/'));
  }
  for (const image of readdirSync(docs).filter((name) => /\.(jpg|png|svg)$/.test(name))) {
    mkdirSync(join(pages, 'public'), { recursive: true });
    cpSync(join(docs, image), join(pages, 'public', image));
  }
  cpSync(join(site, 'index.md'), join(pages, 'index.md'));
  if (!existsSync(join(referenceSource, 'openapi.json'))) {
    console.error(`${referenceSource} is missing: it is made by the tests in webapp, run "mvn verify".`);
    process.exit(1);
  }
  const { reference } = await import('./reference.mjs');
  mkdirSync(join(pages, 'reference'));
  for (const [name, text] of Object.entries(reference(referenceSource))) {
    writeFileSync(join(pages, 'reference', name), text);
  }
}

function run(command, ...args) {
  const { status, error } = spawnSync(command, args, { cwd: site, stdio: 'inherit' });
  if (error || status !== 0) process.exit(status || 1);
}

checkLinks();
if (!process.argv.includes('--check')) {
  await assemble();
  if (!existsSync(join(site, 'node_modules'))) run('npm', 'ci', '--no-audit', '--no-fund');
  run('npx', 'vitepress', 'build', '.');
}
