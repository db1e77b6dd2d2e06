import type { Locale, Localised } from '#lib/i18n/locale.ts'
import { printJson } from '#lib/json/print-json.ts'

/** Writes the same text in the language at hand. */
export type Say = (zh: string, en: string) => string

/** A whole card to begin with. Its JSON comes when it is chosen. */
export type Starter = {
  id: string
  name: Localised
  about: Localised
  tone: 'danger' | 'warn' | 'good' | 'accent'
  /** @returns card JSON 2.0, indented */
  load(locale: Locale): Promise<string>
}

type Module = { card(say: Say): object }

function starter(
  id: string,
  tone: Starter['tone'],
  zh: [string, string],
  en: [string, string],
  load: () => Promise<Module>,
): Starter {
  return {
    id,
    tone,
    name: { 'zh-CN': zh[0], en: en[0] },
    about: { 'zh-CN': zh[1], en: en[1] },
    load: async (locale) => {
      const { card } = await load()
      return `${printJson(card((zh, en) => (locale === 'en' ? en : zh)))}\n`
    },
  }
}

/** In the order of the day one needs them. */
export const starters: readonly Starter[] = [
  starter(
    'alert',
    'danger',
    ['告警', '指标、阈值与处理入口'],
    ['Alert', 'A metric, its limit, and what to do'],
    () => import('./starters/alert.ts'),
  ),
  starter(
    'incident',
    'danger',
    ['故障通报', '影响、进展与时间线'],
    ['Incident', 'Impact, progress, timeline'],
    () => import('./starters/incident.ts'),
  ),
  starter(
    'approval',
    'warn',
    ['审批', '申请内容，同意或拒绝'],
    ['Approval', 'A request to approve or reject'],
    () => import('./starters/approval.ts'),
  ),
  starter(
    'report',
    'accent',
    ['周报', '指标、图表与表格'],
    ['Report', 'Figures, a chart and a table'],
    () => import('./starters/report.ts'),
  ),
  starter(
    'form',
    'accent',
    ['登记表单', '输入、选择、日期与提交'],
    ['Form', 'Fields, choices, a date, submit'],
    () => import('./starters/request-form.ts'),
  ),
  starter(
    'release',
    'good',
    ['版本说明', '新增、修复与升级方法'],
    ['Release note', 'What is new, fixed, and how to upgrade'],
    () => import('./starters/release.ts'),
  ),
  starter(
    'deployment',
    'good',
    ['发布结果', '环境、版本与各步骤状态'],
    ['Deployment', 'Environment, version, each step'],
    () => import('./starters/deployment.ts'),
  ),
  starter(
    'handover',
    'accent',
    ['值班交接', '未完事项与注意点'],
    ['Handover', 'What is open, what to watch'],
    () => import('./starters/handover.ts'),
  ),
  starter(
    'on-call',
    'accent',
    ['值班表', '本周每天的主备'],
    ['On-call schedule', 'First and second, day by day'],
    () => import('./starters/on-call.ts'),
  ),
  starter(
    'poll',
    'accent',
    ['投票', '几个选项，一次提交'],
    ['Poll', 'A few options, one answer'],
    () => import('./starters/poll.ts'),
  ),
  starter(
    'reminder',
    'warn',
    ['提醒', '待办、期限与延后'],
    ['Reminder', 'What is due, and later'],
    () => import('./starters/reminder.ts'),
  ),
  starter(
    'post-mortem',
    'warn',
    ['故障复盘', '原因、经过与改进项'],
    ['Post-mortem', 'Cause, course, what changes'],
    () => import('./starters/post-mortem.ts'),
  ),
]
