import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import tar from 'tar-fs';

const cache = path.resolve(import.meta.dirname, '../../../.cache/chromium');
const chunk = 1 << 22;

/** The Chromium of @sparticuz/chromium with the fonts and libraries that it brings, unpacked once per version. */
export async function unpackChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const packed = path.resolve(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../../bin');
  const manifest: { version: string } = JSON.parse(readFileSync(path.join(packed, '../package.json'), 'utf8'));
  const folder = path.join(cache, manifest.version);
  if (!existsSync(folder)) await unpack(packed, folder);
  return {
    executablePath: path.join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, path.join(folder, 'al2023/lib')].filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  };
}

/** Under another name first: two test runs may come at once, and one may be cut short. */
async function unpack(packed: string, folder: string): Promise<void> {
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const source = (name: string) => createReadStream(path.join(packed, name), { highWaterMark: chunk });
  const binary = createWriteStream(path.join(unfinished, 'chromium'), { mode: 0o755 });
  await pipeline(source('chromium.br'), createBrotliDecompress({ chunkSize: chunk }), binary);
  for (const [name, into] of [
    ['al2023', 'al2023'],
    ['fonts', 'f'],
    ['swiftshader', '.'],
  ] as const) {
    await pipeline(source(`${name}.tar.br`), createBrotliDecompress(), tar.extract(path.join(unfinished, into)));
  }
  writeFileSync(path.join(unfinished, 'fonts.conf'), fontsConfig(folder));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function fontsConfig(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir><dir>${folder}/f/fonts</dir><cachedir>${folder}/fc</cachedir></fontconfig>
`;
}
