import type { ChatNames, Target } from '#lib/protocol/target.ts'

type Named = { name: string | null; names?: ChatNames | undefined }

/** The name of a chat as Feishu shows it to readers of a language. */
export const nameIn = ({ name, names }: Named, locale: string): string | null =>
  names?.[locale === 'en' ? 'en_us' : 'zh_cn'] ?? name

/** The same with the name of its chat as Feishu shows it to readers of a language (`en`: English; else Chinese). */
export function inReadersLanguage<Of extends Target | null>(target: Of, locale: string): Of {
  if (target?.status !== 'seen' || !target.chat_names) return target
  const { chat_names, ...rest } = target
  return { ...rest, chat_name: nameIn({ name: target.chat_name, names: chat_names }, locale) } as Of
}
