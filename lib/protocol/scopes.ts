/** Whether a word has the form of a scope: `im:message`, `contact:user.base:readonly`. */
export const isScope = (word: string): boolean =>
  word.length <= 200 && /^[a-z][a-z0-9_]*[:.][A-Za-z0-9_.:-]+$/.test(word)
