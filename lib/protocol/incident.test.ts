import { expect, test } from 'vitest'
import { incidentReport } from './incident.ts'

const words = { title: 'Refused', request: 'Request', answer: 'Answer', reproduce: 'Again', versions: 'Versions' }
const body = '{"content":"{\\"text\\":\\"it\'s t-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234\\"}","msg_type":"text"}'
const report = incidentReport(
  {
    outcome: {
      status: 'refused',
      endpoint: 'reply',
      http: 400,
      code: 230099,
      msg: 'Failed, app_secret=abcdefgh1234',
      log_id: '2026112712',
      card: { sub_code: 200861 },
      scopes: [],
      fields: [],
    },
    means: 'A 1.0 component.',
    message_id: 'om_1',
    body,
    platform: 'https://open.feishu.cn',
    app_id: 'cli_1',
    attempt_id: 'a1',
    versions: ['Reply Console 1'],
  },
  words,
)

test('holds what one needs to look into it', () => {
  expect(report).toContain('code: 230099/200861')
  expect(report).toContain('log_id: 2026112712')
  expect(report).toContain('POST https://open.feishu.cn/open-apis/im/v1/messages/om_1/reply')
  expect(report).toContain('Bearer <tenant_access_token>')
  expect(report).toContain('Reply Console 1')
})

test('opens nothing', () => {
  expect(report).not.toContain('g1044qe')
  expect(report).not.toContain('abcdefgh1234')
})

test('the command is one a shell takes: a quote in the body does not end it', () => {
  const command = report.slice(report.indexOf("-d '"))
  expect(command).toContain(`it'\\''s`)
})
