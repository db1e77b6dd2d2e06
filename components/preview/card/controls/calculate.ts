/**
 * The value of a sum written with digits, + - * / and brackets; null where it is none, or has no finite value.
 */
export function calculate(expression: string): number | null {
  const tokens = expression.replace(/\s+/g, '').match(/\d+\.?\d*|\.\d+|[-+*/()]/g) ?? []
  if (tokens.join('') !== expression.replace(/\s+/g, '') || tokens.length > 200) return null
  let at = 0
  const next = () => tokens[at]

  function sum(): number {
    let total = product()
    while (next() === '+' || next() === '-') total += tokens[at++] === '+' ? product() : -product()
    return total
  }
  function product(): number {
    let total = single()
    while (next() === '*' || next() === '/') total = tokens[at++] === '*' ? total * single() : total / single()
    return total
  }
  function single(): number {
    const token = tokens[at++]
    if (token === '-') return -single()
    if (token === '+') return single()
    if (token !== '(') return token === undefined ? Number.NaN : Number(token)
    const inside = sum()
    return tokens[at++] === ')' ? inside : Number.NaN
  }

  const value = sum()
  return at === tokens.length && Number.isFinite(value) ? value : null
}
