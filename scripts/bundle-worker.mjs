// A process of our own TypeScript, bundled so that Node runs it as it is.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param {string} entry from the root
 * @returns {Promise<string>} the path of what Node runs
 */
export async function bundleWorker(entry) {
  const { build } = await import('vite')
  const outDir = join(root, 'node_modules', '.vite', `worker-${process.pid}`)
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
