// The store as plain JavaScript, for scripts that open a database without the console: Node 20 reads no TypeScript.
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * @param {string[]} files of lib/store, without their extension
 * @returns {Promise<Record<string, any>>} everything they export
 */
export async function storeBuilt(files) {
  const folder = join(root, 'node_modules/.cache/store', files.join('-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '#lib': join(root, 'lib') } },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(files.map((file) => [file, join(root, `lib/store/${file}.ts`)])),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(folder, `${file}.mjs`)).href)))
  return Object.assign({}, ...modules)
}
