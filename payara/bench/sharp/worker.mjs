// Makes a preview and a thumbnail of each photo named on standard input, as "FILE<tab>FOLDER" or several
// such pairs to be done at once, and answers "WALL-MS<tab>CPU-MS<tab>PEAK-MIB". The argument says how: each (decoded for each
// rendition) or cascade (the thumbnail from the preview's pixels).
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

sharp.cache(false);
sharp.concurrency(1);
const mode = process.argv[2];
if (mode === 'version') {
  console.log(`sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}, Node ${process.version}`);
  process.exit(0);
}

const fit = (image, edge) => image.resize(edge, edge, { fit: 'inside', withoutEnlargement: true });

async function each(file, folder) {
  await fit(sharp(file).rotate(), 2048).jpeg({ quality: 80 }).toFile(`${folder}/preview.jpg`);
  await fit(sharp(file).rotate(), 400).jpeg({ quality: 80 }).toFile(`${folder}/thumbnail.jpg`);
}

async function cascade(file, folder) {
  const { data, info } = await fit(sharp(file).rotate(), 2048).raw().toBuffer({ resolveWithObject: true });
  const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  await pixels().jpeg({ quality: 80 }).toFile(`${folder}/preview.jpg`);
  await fit(pixels(), 400).jpeg({ quality: 80 }).toFile(`${folder}/thumbnail.jpg`);
}

function peakMiB() {
  const line = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Math.round(Number(line?.[1] ?? 0) / 1024);
}

const pipeline = { each, cascade }[mode];
for await (const line of createInterface({ input: process.stdin })) {
  const words = line.split('\t');
  const pairs = words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1]]] : []));
  const cpu = process.cpuUsage();
  const wall = process.hrtime.bigint();
  await Promise.all(pairs.map(([file, folder]) => pipeline(file, folder)));
  const wallMs = Number(process.hrtime.bigint() - wall) / 1e6;
  const used = process.cpuUsage(cpu);
  console.log(`${wallMs}\t${(used.user + used.system) / 1000}\t${peakMiB()}`);
}
