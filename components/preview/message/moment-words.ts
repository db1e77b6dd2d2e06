const two = (n: number) => String(n).padStart(2, '0')

/**
 * A moment as `<local_datetime>` shows it, in the reader's zone and language; null where it is none.
 * @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text
 */
export function momentWords(millisecond: number, format_type: string, language: string): string | null {
  const at = new Date(millisecond)
  if (Number.isNaN(at.getTime())) return null
  const said = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language.startsWith('zh') ? 'zh-CN' : 'en-US', options).format(at)
  const clock = `${two(at.getHours())}:${two(at.getMinutes())}`
  switch (format_type) {
    case 'date_short':
      return said({ month: 'short', day: 'numeric' })
    case 'date':
      return said({ year: 'numeric', month: 'short', day: 'numeric' })
    case 'week':
      return said({ weekday: 'long' })
    case 'week_short':
      return said({ weekday: 'short' })
    case 'time':
      return clock
    case 'time_sec':
      return `${clock}:${two(at.getSeconds())}`
    case 'timezone': {
      const minutes = -at.getTimezoneOffset()
      const away = Math.abs(minutes)
      return `GMT${minutes < 0 ? '-' : '+'}${Math.floor(away / 60)}:${two(away % 60)}`
    }
    default:
      return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  }
}
