import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * The browser the journeys and the screenshots are made with: CHROMIUM, else one on PATH, else where macOS keeps it,
 * else the one that `npx playwright install chromium` brings.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    const path = onPath(name)
    if (path) return path
  }
  const { chromium } = await import('@playwright/test')
  const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', chromium.executablePath()]
  return elsewhere.find((path) => existsSync(path)) ?? null
}

/** Chromium without any of a window: it draws the same pages with a third less work, but has no microphone. */
export const findHeadlessShell = () => onPath('chromium-headless-shell')

/** What journeys are made with. */
export const findForJourneys = async () => process.env.CHROMIUM ?? findHeadlessShell() ?? (await findChromium())

/**
 * How Playwright starts one: as root, without a GPU, and speaking to nobody but this machine.
 * @param {string | null} executablePath null: the one Playwright finds
 */
export function launchOptions(executablePath) {
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Where a page is allowed the microphone it hears a tone.
      '--use-fake-device-for-media-stream',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  }
}

function onPath(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
