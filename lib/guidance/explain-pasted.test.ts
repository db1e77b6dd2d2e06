import { expect, test } from 'vitest'
import { explainPasted } from './explain-pasted.ts'

test.each([
  ['{"code":230002,"msg":"The bot can not be outside the group."}', 'not in the group'],
  ['code=230099 msg=ext=ErrCode: 200550; ErrMsg: chart spec is invalid;', 'A chart in the card'],
  ['230099/200861', 'This 2.0 card'],
  ['200550', 'A chart in the card'],
  ['{"code":10014,"msg":"app id not exists"}', 'no such app'],
  ['{"code":10014,"msg":"app secret invalid"}', 'The App Secret is wrong'],
  ['POST /messages/om_1/reply failed: code: 10003', 'The token request was malformed'],
  ['{"code":20002,"error":"invalid_client","error_description":"The client secret is invalid."}', 'client_secret'],
  ['{"code":10002,"msg":"Your request contains an invalid request parameter."}', 'makes or changes a card entity'],
  ['GET /open-apis/im/v1/images/img_v2_a {"code":234001,"msg":"Invalid request param."}', 'The key by which a picture'],
  ['POST /open-apis/im/v1/images {"code":234001,"msg":"Invalid request param."}', 'The form that uploads a picture'],
  ['ErrCode: 4711; ErrMsg: something new', 'Feishu could not build this card'],
  ['/contact/v3/users/ou_a {"code":40001,"msg":"invalid parameter"}', 'request to the directory'],
  [
    '/contact/v1/user/add {"code":40001,"msg":"market place app is not allowed to update user"}',
    'An app from the store',
  ],
  ['/contact/v3/departments/od-a {"code":40003,"msg":"internal error"}', 'Feishu’s directory had an internal error'],
  ['/contact/v1/user/list {"code":40003,"msg":"no department authority"}', 'has not been given this department'],
  ['/contact/v3/departments {"code":40008,"msg":"dept Info is null error"}', 'nothing on this department'],
  ['/contact/v1/user/get {"code":40008,"msg":"open_id ou_a is not exist"}', 'does not know the `open_id`'],
  ['/contact/v3/group/member_belong {"code":40012,"msg":"page token is invalid error"}', '`page_token`'],
  ['/contact/v1/department/add {"code":40012,"msg":"no parent dept authority error"}', 'the department above'],
  ['/contact/v3/departments/0/children {"code":40014,"msg":"no parent dept authority error"}', 'The parent department'],
  ['/contact/v1/department/add {"code":40014,"msg":"dept name can not be nul error"}', 'wants a name'],
  ['{"code":41050,"msg":"no user authority error"}', 'outside the part of the directory'],
  ['/message/v4/send {"code":10002,"msg":"Bot can NOT be out of the chat"}', 'The bot is not in the chat'],
  ['/bitable/v1/apps/a/tables {"code":91402,"msg":"NOTEXIST"}', 'The document cannot be found'],
  ['/drive/permission/v2/member/create {"code":91002,"msg":""}', 'does not have this right'],
  ['/chat/v3/info {"code":11213,"msg":"chat not found"}', 'cannot find the chat'],
  ['/sheets/v2/spreadsheets/a/values {"code":91403,"msg":"Forbidden"}', 'may not read, edit or manage'],
  ['/drive/v1/files/a/comments {"code":1069307,"msg":"not exist"}', 'the comment may have been deleted'],
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
