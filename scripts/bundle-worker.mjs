// A process of our own TypeScript, bundled so that Node runs it as it is.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
let made = 0

/**
 * @param {string} entry from the root
 * @returns {Promise<string>} the path of what Node runs, in a folder of its own, which the caller removes
 */
export async function bundleWorker(entry) {
  const { build } = await import('vite')
  const outDir = join(root, 'node_modules', '.vite', `worker-${process.pid}-${++made}`)
  await build({
    root,
    logLevel: 'error',
    configFile: false,
    build: {
      ssr: join(root, entry),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  return join(outDir, 'worker.mjs')
}
