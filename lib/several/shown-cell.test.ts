import { describe, expect, test } from 'vitest'
import { shownCell } from './shown-cell.ts'

const accounting = '_ ¥* #,##0.00_ ;_ ¥* \\-#,##0.00_ ;_ ¥* "-"??_ ;_ @_ '
const noon = new Date('2026-03-05T12:00:00Z')

describe('a cell is what Excel shows', () => {
  test.each([
    // Money: the sign stands before all of it, unless its format has a section for negative amounts.
    [-3, '¥#,##0.00', '-¥3.00'],
    [-3, '"¥"#,##0.00', '-¥3.00'],
    [-3, '[$¥-804]#,##0.00', '-¥3.00'],
    [-1234.5, '#,##0.00 [$€-407]', '-1,234.50 €'],
    [-3, '¥#,##0.00;[Red]¥-#,##0.00', '¥-3.00'],
    [-3, '¥#,##0.00_);[Red]\\(¥#,##0.00\\)', '(¥3.00)'],
    [-1234.5, '#,##0.00_);(#,##0.00)', '(1,234.50)'],
    [1234.5, accounting, '¥1,234.50'],
    [-3, accounting, '¥-3.00'],
    [0, accounting, '¥-'],
    [1234.5, '#,##0.00"元"', '1,234.50元'],
    [-5, 'General"元"', '-5元'],
    [0, '#,##0;-#,##0;"none"', 'none'],
    // Excel rounds what it shows in decimals.
    [1.005, '0.00', '1.01'],
    [-0.001, '¥0.00', '¥0.00'],
    [-0.125, '0.0%', '-12.5%'],
    [12345.678, '0.00E+00', '1.23E+04'],
    [0.00012345, '0.00E+00', '1.23E-04'],
    [12345.678, '##0.0E+0', '12.3E+3'],
    [1.25, '# ?/4', '1 1/4'],
    [13800138000, '000-0000-0000', '138-0013-8000'],
    [-42, '00000', '-00042'],
    // Texts, and numbers that are kept as text.
    ['00042', '@', '00042'],
    [42, '@', '42'],
    ['<b>', '¥#,##0.00', '<b>'],
    ['x', '0;-0;0;"No. "@', 'No. x'],
    [true, '0.00', 'TRUE'],
    [null, '0.00', ''],
    // Numbers without a format of their own.
    [0.1 + 0.2, undefined, '0.3'],
    ['om_dc13264520392913993dd051dba21dcf', 'General', 'om_dc13264520392913993dd051dba21dcf'],
    // Days and hours.
    [noon, 'yyyy"年"m"月"d"日"', '2026年3月5日'],
    [noon, '[$-409]h:mm AM/PM', '12:00 PM'],
    [noon, '[$-804]dddd', '星期四'],
    [noon, undefined, '2026-03-05'],
    [45000.75, 'yyyy-mm-dd hh:mm', '2023-03-15 18:00'],
    [1.75, '[h]:mm', '42:00'],
    // No format Excel takes.
    [7.5, '[nonsense', '7.5'],
    [noon, '0;0;0;0;0', '2026-03-05'],
    [7.5, '0'.repeat(256), '7.5'],
  ])('%s by %s', (value, pattern, shown) => {
    expect(shownCell(value, pattern)).toBe(shown)
  })

  test('days counted from 1904 are the same days, and hours that have passed are no more', () => {
    expect(shownCell(noon, 'yyyy-mm-dd', true)).toBe('2026-03-05')
    expect(shownCell(new Date('1904-01-02T18:00:00Z'), '[h]:mm', true)).toBe('42:00')
  })
})
