import type { Target } from '#lib/protocol/target.ts'

/** The same with the name of its chat as Feishu shows it to readers of a language (`en`: English; else Chinese). */
export function inReadersLanguage<Of extends Target | null>(target: Of, locale: string): Of {
  if (target?.status !== 'seen' || !target.chat_names) return target
  const { chat_names, ...rest } = target
  return { ...rest, chat_name: chat_names[locale === 'en' ? 'en_us' : 'zh_cn'] ?? target.chat_name } as Of
}
