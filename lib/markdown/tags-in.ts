import { dialectTags } from './dialect-tags.ts'

const known: ReadonlySet<string> = new Set(Object.values(dialectTags).flatMap((names) => [...names]))

const tag = /<\/?([a-z_]{1,20})(?:\s[^<>\n]{0,400})?\/?>/g

/**
 * Where the tags of Feishu stand in a Markdown text, whichever of its dialects knows them: each opening and each closing
 * one by itself, without what stands between them. In code too, where they are words.
 */
export function tagsIn(text: string): { from: number; to: number }[] {
  return [...text.matchAll(tag)]
    .filter(([, name]) => name !== undefined && known.has(name))
    .map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
}
