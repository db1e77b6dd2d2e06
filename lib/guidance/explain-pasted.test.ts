import { expect, test } from 'vitest'
import { explainPasted } from './explain-pasted.ts'

test.each([
  ['{"code":230002,"msg":"The bot can not be outside the group."}', 'not in the group'],
  ['code=230099 msg=ext=ErrCode: 200550; ErrMsg: chart spec is invalid;', 'A chart in the card'],
  ['230099/200861', 'This 2.0 card'],
  ['200550', 'A chart in the card'],
  ['{"code":10014,"msg":"app id not exists"}', 'no such app'],
  ['POST /messages/om_1/reply failed: code: 10003', 'The token request was malformed'],
  ['{"code":20002,"error":"invalid_client","error_description":"The client secret is invalid."}', 'client_secret'],
  ['{"code":10002,"msg":"Your request contains an invalid request parameter."}', 'makes or changes a card entity'],
  ['GET /open-apis/im/v1/images/img_v2_a {"code":234001,"msg":"Invalid request param."}', 'The key by which a picture'],
  ['POST /open-apis/im/v1/images {"code":234001,"msg":"Invalid request param."}', 'The form that uploads a picture'],
  ['ErrCode: 4711; ErrMsg: something new', 'Feishu could not build this card'],
])('%s is explained', (pasted, means) => expect(explainPasted(pasted).guidance?.means.en).toContain(means))

test('a reason named in the msg comes along', () => {
  const { guidance } = explainPasted(
    '{"code":230001,"msg":"Your request contains an invalid request parameter, ext=invalid image_key"}',
  )
  expect(guidance?.reason?.fix.en).toContain('Upload again')
})

test.each(['', 'hello', '4711 is unknown', '{"code":0,"msg":"success"}', '{"code":19999,"msg":"?"}'])(
  '%j is not explained away',
  (pasted) => expect(explainPasted(pasted).guidance).toBeNull(),
)
