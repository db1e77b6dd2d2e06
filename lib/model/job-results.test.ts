import { expect, test } from 'vitest'
import type { JobRow } from './job.ts'
import { jobResults } from './job-results.ts'

const row: JobRow = {
  n: 1,
  message_id: 'om_1',
  summary: 'Dear Lin, hi',
  chat_id: 'oc_1',
  chat_name: '=cmd()',
  state: 'refused',
  attempt_id: 'a1',
  uuid: 'u1',
  outcome: {
    status: 'refused',
    endpoint: 'reply',
    http: 400,
    code: 230002,
    msg: 'Bot "X" is out',
    log_id: 'L1',
    scopes: [],
    fields: [],
  },
  left_out: null,
}

test('is a line for each row, which no spreadsheet reckons with', () =>
  expect(jobResults([row, { ...row, n: 2, state: 'waiting', outcome: null, chat_name: null, attempt_id: null }])).toBe(
    '\ufeffrow,message_id,chat_id,chat_name,state,code,sub_code,msg,log_id,left_out,reply_message_id,summary,uuid,attempt_id\r\n' +
      `1,om_1,oc_1,'=cmd(),refused,230002,,"Bot ""X"" is out",L1,,,"Dear Lin, hi",u1,a1\r\n` +
      '2,om_1,oc_1,,waiting,,,,,,,"Dear Lin, hi",u1,\r\n',
  ))
