// Which exported functions take a text that somebody outside may have written.
import { readdirSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'

/** Types that are a text, or may hold one. */
const mayHoldText = new Set(['TSStringKeyword', 'TSUnknownKeyword'])
const foreignTypes = new Set(['Headers', 'Request', 'Answer', 'Response'])

/**
 * The exported functions of one file with a parameter that is a string, is unknown, or is what came over the wire.
 * @param {string} file its name tells whether it holds JSX
 * @param {string} source
 * @returns {string[]} their names
 */
export function readersIn(file, source) {
  const { program, errors } = parseSync(file, source)
  if (errors.length) throw new Error(`${file}: ${errors[0].message}`)
  return program.body
    .filter(({ type, declaration }) => type === 'ExportNamedDeclaration' && declaration)
    .flatMap(({ declaration }) =>
      declaration.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ id, init }) => ({ name: id.name, params: init?.params ?? [] }))
        : [{ name: declaration.id.name, params: declaration.params ?? [] }],
    )
    .filter(({ params }) => params.some((param) => takesText(param.typeAnnotation ?? param.left?.typeAnnotation)))
    .map(({ name }) => name)
}

function takesText(node) {
  if (node === null || typeof node !== 'object') return false
  if (Array.isArray(node)) return node.some(takesText)
  // What a function is given is not given to us.
  if (node.type === 'TSFunctionType') return false
  if (mayHoldText.has(node.type) || (node.type === 'TSTypeReference' && foreignTypes.has(node.typeName.name)))
    return true
  return Object.values(node).some(takesText)
}

/** The same for a folder and all below it, as `file name`. Tests and fixtures read what we wrote ourselves. */
export function readersBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|testing|fixtures)\.tsx?$/.test(entry.name),
    )
    .map((entry) => `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`)
    .flatMap((file) => readersIn(file, readFileSync(file, 'utf8')).map((name) => `${file} ${name}`))
    .sort()
}
