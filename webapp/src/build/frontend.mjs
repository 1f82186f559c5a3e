// Builds the web page, and only if something changed since: Maven calls this at every build.
// Usage: node frontend.mjs FRONTEND_FOLDER STAMP_FILE
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [folder, stampFile] = process.argv.slice(2);
const lockStamp = path.join(folder, 'node_modules', '.installed-lock');

function sources(directory) {
  return readdirSync(directory)
    .sort()
    .filter((name) => !['node_modules', 'dist'].includes(name))
    .map((name) => path.join(directory, name))
    .flatMap((file) => (statSync(file).isDirectory() ? sources(file) : [file]));
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash.update(path.relative(folder, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function holds(file, text) {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

function npm(...args) {
  console.log(`npm ${args.join(' ')}`);
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: windows });
  if (error) {
    console.error(`npm can't be run: ${error.message}. Install Node.js 20.19 or newer, or build with -Dskip.frontend.`);
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

const lock = digest([path.join(folder, 'package-lock.json')]);
if (!holds(lockStamp, lock)) {
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(lockStamp, lock);
}

const all = digest(sources(folder));
if (!existsSync(path.join(folder, 'dist', 'index.html')) || !holds(stampFile, all)) {
  npm('run', 'check');
  npm('test');
  npm('run', 'build');
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, all);
}
