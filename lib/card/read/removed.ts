/**
 * Components of card JSON 1.0 that 2.0 no longer takes.
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-breaking-changes-release-notes
 */
export const removedIn2: ReadonlySet<string> = new Set(['action', 'note'])

/** Feishu's own words for a component it refuses a card for (sub code 200861); null where it takes it. */
export const refusalOf = (tag: string, version: 1 | 2): string | null =>
  version === 2 && removedIn2.has(tag)
    ? `cards of schema V2 no longer support this capability; unsupported tag ${tag}`
    : null
