import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { unpackChromium } from './npm-chromium.ts';

/** What `chromium.launch` of playwright-core takes. */
export type Browser = { executablePath: string; env: Record<string, string>; args: string[] };

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Without a sandbox it runs as root too; its camera and microphone are made-up ones that nobody has to allow. */
const args = ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/**
 * A Chromium for the tests: the one of CHROMIUM_PATH, else one that the system has, else the one of npm, unpacked once
 * into `.cache/chromium` (Linux on x64). Throws where there is none and says what to set.
 */
export async function findChromium(): Promise<Browser> {
  const installed = process.env.CHROMIUM_PATH ?? systemChromium();
  if (installed) return { executablePath: installed, env: environment(), args };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const unpacked = await unpackChromium();
    return {
      executablePath: unpacked.executablePath,
      env: { ...environment(), ...unpacked.env },
      args: [...args, '--use-gl=angle', '--use-angle=swiftshader'],
    };
  }
  throw new Error('No Chromium was found: install Chrome or Chromium, or give its place in CHROMIUM_PATH.');
}

function systemChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return [macChrome, ...folders.flatMap((folder) => names.map((name) => path.join(folder, name)))].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
