import type { ChartFault } from '#lib/protocol/problems.ts'

type Words = { [W in 'absent' | 'not_object' | 'no_type' | 'no_data' | 'no_values' | 'no_series']: string } & {
  unknown_type(type: string): string
  unknown_series(type: string): string
  not_list(field: string): string
  no_field(field: string): string
  unnamed_field(field: string, named: string): string
}

/** Says what keeps a chart from being drawn: in the list of problems, and where its picture would be. */
export function chartFaultWords(words: Words, fault: ChartFault): string {
  switch (fault.why) {
    case 'unknown_type':
    case 'unknown_series':
      return words[fault.why](fault.type)
    case 'not_list':
      return words.not_list(fault.field)
    case 'no_field':
      return words.no_field(fault.field)
    case 'unnamed_field':
      return words.unnamed_field(fault.field, fault.named)
    default:
      return words[fault.why]
  }
}
