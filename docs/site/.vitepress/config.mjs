import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';

const path = (address) => fileURLToPath(new URL(address, import.meta.url));
const pages = path('../target/pages');
const pom = readFileSync(path('../../../pom.xml'), 'utf8');
const of = (element) => new RegExp(`<${element}>(.*?)</${element}>`).exec(pom)[1];

/** A page's first heading. */
function title(file) {
  return /^# (.+)$/m.exec(readFileSync(`${pages}/${file}`, 'utf8'))[1];
}

const named = (...files) => files.map((file) => ({ text: title(file), link: `/${file.replace(/\.md$/, '')}` }));
const inFolder = (folder) => readdirSync(`${pages}/${folder}`).filter((name) => name.endsWith('.md')).map((name) => `${folder}/${name}`);

const tutorial = ['first-plugin.md', 'plugins.md', 'forking.md', 'frontend.md'];
const running = ['operations.md', 'deploying.md', 'mongodb.md', 'security.md'];
const special = new Set([...tutorial, ...running, 'index.md', 'architecture.md']);
const all = readdirSync(pages).filter((name) => name.endsWith('.md'));
const present = (files) => files.filter((file) => all.includes(file));
const concepts = ['architecture.md', ...all.filter((file) => !special.has(file))];

export default defineConfig({
  title: of('name'),
  description: of('description'),
  srcDir: 'target/pages',
  outDir: 'target/site',
  cacheDir: 'target/vitepress',
  cleanUrls: false,
  lastUpdated: false,
  markdown: { attrs: { disable: true } },
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    sidebar: [
      { text: 'Change it', items: named(...present(tutorial)) },
      { text: 'Run it', items: named(...present(running)) },
      { text: 'How it works', items: named(...concepts) },
      { text: 'Reference', items: named(...inFolder('reference')) },
      { text: 'Decisions', collapsed: true, items: named(...inFolder('decisions')) },
      { text: 'Project', items: named(...inFolder('project')) },
    ],
  },
});
