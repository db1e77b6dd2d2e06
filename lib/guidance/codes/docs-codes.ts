import type { Entry } from '../guidance-entry.ts'
import { links } from './links.ts'
import { family, say } from './say.ts'
import { steps } from './steps.ts'

const shared = {
  links: [links.docsOverview, links.docTokens, links.generic],
  source: links.generic.href,
  owner: 'app_developer',
  sendAgain: 'after_change',
} as const

const ofDocs = family({ ...shared, endpoints: ['docs'] })
/** Comments, collaborators and files are called under `drive`, whatever kind of document they belong to. */
const ofDrive = family({ ...shared, endpoints: ['docs', 'drive'], source: links.docCodes.href })
/** What any kind of document can answer. */
const ofAnyDocument = family({ ...shared, endpoints: ['docs', 'drive', 'sheets'], source: links.docCodes.href })
const ofSheets = family({ ...shared, endpoints: ['docs', 'sheets'], source: links.docCodes.href })

/** Something failed inside Feishu, and its page says no more. */
const inside = {
  links: [links.support, links.generic],
  owner: 'operator',
  sendAgain: 'after_waiting',
  steps: [steps.waitLonger, steps.giveLogId],
} as const
/** The same, where Feishu's page sends one to its support at once. */
const askSupport = {
  ...inside,
  owner: 'feishu',
  sendAgain: 'after_fix',
  steps: [
    say(
      '把 code、msg 和 log_id 交给飞书技术支持：官方页面只写了这一条。',
      'Give Feishu support the code, the msg and the log_id: the official page knows no other way.',
    ),
  ],
} as const

const shareWithApp = say(
  '如果是以应用身份调用：请文档所有者打开文档，在右上角“… > 更多 > 添加文档应用”里加入这个应用，并选好权限。',
  'To let the app in, have the owner open the document, choose … > More > Add document app at the top right, and add this app with the right it needs.',
)
const shareWithPerson = say(
  '如果是以用户身份调用：请文档所有者在“分享”里给这个用户权限。',
  'To let a person in, have the owner give them the right under Share.',
)
const tokenOfAddress = say(
  '从文档的网址里重新复制 token，它是最后一个 `/` 之后、`?` 之前的部分。',
  'Copy the token again from the address of the document: what stands after the last `/` and before any `?`.',
)
const wikiHasAnother = say(
  '如果网址里有 `/wiki/`，那是知识库节点的 token：先用“获取知识空间节点信息”接口换成 `obj_token`。',
  'With `/wiki/` in the address it is the token of a wiki node: trade it for the `obj_token` with the API for a node of the wiki first.',
)
const restore = say(
  '请文档所有者在回收站里恢复它，或换一篇文档。',
  'Have the owner restore it from the trash, or use another document.',
)
/** Its owner may still have it. */
const deleted = { steps: [restore], owner: 'resource_owner', sendAgain: 'after_fix' } as const
const otherWords = say(
  '改掉可能违规的字词、链接或图片再提交；原样重试还会被拒。',
  'Change the words, links or pictures that may have been objected to; the same again is refused again.',
)
const commentsRight = say(
  '请文档所有者看评论权限有没有收紧：多数文档能阅读就能评论。',
  'Ask the owner whether commenting was narrowed: in most documents whoever may read may comment.',
)
const readTheRest = say('`msg` 写着具体的原因，先按它改正。', 'The `msg` holds the reason: begin with what it says.')
const oneAfterAnother = say(
  '对同一篇文档的调用改为排队，一个结束再发下一个。',
  'Let requests on one document queue: start each when the one before has ended.',
)

/** Documents, their comments, their collaborators. */
export const docs: Entry[] = [
  ofDocs({
    code: 600,
    msg: 'expired resource deleted by ka',
    means: say('文档的数据还在加载，暂时取不到。', 'The data of the document is still loading and cannot be had yet.'),
    ...inside,
    note: say(
      '`msg` 看起来像是文档被删除了，官方页面却说是还在加载。',
      'The `msg` sounds as if the document were deleted; the official page says it is still loading.',
    ),
    owner: 'operator',
  }),
  ofDocs({
    code: 1002,
    msg: 'Failed',
    means: say('文档已被删除，读不到内容。', 'The document was deleted, so there is no content to read.'),
    ...deleted,
  }),
  ofDrive({
    code: 90301,
    msg: 'FAILED',
    means: say(
      '旧版评论接口操作失败，官方页面没有说明原因。',
      'An older API for comments failed; the official page gives no reason.',
    ),
    ...inside,
  }),
  ofDrive({
    code: 90302,
    msg: 'PARAM_ERROR',
    means: say('旧版评论接口收到的参数不对。', 'An older API for comments was given a wrong parameter.'),
    steps: [steps.correctFields, steps.compareWithPage],
    links: [links.comments, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 90303,
    msg: 'FORBIDDEN',
    means: say('没有权限查看或添加这篇文档的评论。', 'Whoever asks may not see or add comments of this document.'),
    steps: [commentsRight, shareWithApp, shareWithPerson],
    sendAgain: 'after_fix',
    links: [links.comments, links.docTokens, links.generic],
    owner: 'resource_owner',
  }),
  ofDrive({
    code: 90304,
    msg: 'META_DELETED',
    means: say('要评论的文件已被删除。', 'The file to be commented on was deleted.'),
    ...deleted,
    links: [links.comments, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 90305,
    msg: 'META_NOT_EXIST',
    means: say(
      '要评论的文件不存在，token 可能写错了。',
      'The file to be commented on does not exist; the token may be wrong.',
    ),
    steps: [tokenOfAddress, wikiHasAnother],
    links: [links.comments, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 90306,
    msg: 'REVIEW_NOT_PASS',
    means: say('评论没有通过内容审核。', 'The comment did not pass the review of its content.'),
    steps: [otherWords],
    links: [links.comments, links.docTokens, links.generic],
    owner: 'operator',
  }),
  ofDrive({
    code: 90399,
    msg: 'INTERNAL_ERROR',
    means: say(
      '旧版评论接口内部出错，原因不明。',
      'An older API for comments had an internal error, for reasons not told.',
    ),
    ...askSupport,
  }),
  ofDrive({
    code: 91001,
    msg: 'OPEN_CODE_PARAM_ERROR',
    means: say('设置文档权限的参数不对。', 'A parameter for the rights of a document is wrong.'),
    steps: [
      steps.correctFields,
      say(
        '核对文档 token、文档类型和协作者 ID 的类型。',
        'Check the token, the kind of document and the kind of id of the collaborator.',
      ),
    ],
    links: [links.docRights, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 91002,
    msg: 'OPEN_CODE_FORBIDDEN',
    means: say(
      '调用者自己没有这项权限，不能把它给别人。',
      'Whoever makes the request does not have this right, and so cannot give it to others.',
    ),
    steps: [
      say(
        '先请文档所有者给调用的应用或用户“可管理”权限。',
        'Have the owner let the app or person that asks manage the document first.',
      ),
      shareWithApp,
    ],
    sendAgain: 'after_fix',
    links: [links.docRights, links.docTokens, links.generic],
    owner: 'resource_owner',
  }),
  ofDrive({
    code: 91003,
    msg: 'OPEN_CODE_INVALID_OPERATION',
    means: say('文档目前的设置不允许这样分享。', 'As the document is set now, it cannot be shared like this.'),
    steps: [
      say(
        '如果对方在企业外，请所有者或管理员打开对外分享。',
        'If the other side is outside the company, have the owner or an administrator allow sharing outside.',
      ),
      say(
        '如果协作者已满，先移除几位，或改用群、部门来授权。',
        'If there are as many collaborators as there may be, remove some, or share with a group or department.',
      ),
    ],
    sendAgain: 'after_fix',
    links: [links.docRights, links.docTokens, links.generic],
    owner: 'resource_owner',
  }),
  ofDrive({
    code: 91004,
    msg: 'OPEN_CODE_USER_NO_SHARE_PERM',
    means: say('这个用户不能分享这篇文档。', 'This person may not share this document.'),
    steps: [
      say(
        '请所有者在文档的权限设置里允许他分享，或由所有者来分享。',
        'Have the owner allow it in the settings of the document, or share it.',
      ),
    ],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
    links: [links.docRights, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 91005,
    msg: 'Resource is deleted',
    means: say('要设置权限的文档已被删除。', 'The document whose rights were to be set was deleted.'),
    ...deleted,
    links: [links.docRights, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 91201,
    msg: 'FAILED',
    means: say(
      '云空间没有处理成功，官方页面只让稍后再试。',
      'The drive could not do it; the official page only says to try later.',
    ),
    ...inside,
  }),
  ofDrive({
    code: 91202,
    msg: 'PARAMERR',
    means: say('云空间接口收到的参数不对。', 'A request on the drive has a wrong parameter.'),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofDrive({
    code: 91203,
    msg: 'NOTEXIST',
    means: say('云空间里没有要找的文件或文件夹。', 'The drive has no such file or folder.'),
    steps: [tokenOfAddress, wikiHasAnother],
  }),
  ofDrive({
    code: 91204,
    msg: 'FORBIDDEN',
    means: say(
      '没有权限操作云空间里的这个文档或文件夹。',
      'Whoever asks has no right to this document or folder of the drive.',
    ),
    steps: [
      shareWithApp,
      shareWithPerson,
      say(
        '文件夹不能直接加应用：把文件夹分享给一个有机器人的群，机器人就有了权限。',
        'A folder takes no app: share it with a group the bot is in, and the bot has the right.',
      ),
    ],
    links: [links.docsQuestions, links.generic],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
  }),
  ofDrive({
    code: 91205,
    msg: 'DELETED',
    means: say('云空间里的这份数据已被删除。', 'This was deleted from the drive.'),
    ...deleted,
  }),
  ofDrive({
    code: 91206,
    msg: 'OUT_OF_LIMIT',
    means: say(
      '超过了云空间的某个上限，官方页面没有写是哪一个。',
      'Some limit of the drive was passed; the official page does not say which.',
    ),
    steps: [steps.keepToLimit, say('减少一次处理的数量，或拆成几次。', 'Do less at a time, or in several requests.')],
  }),
  ofDrive({
    code: 91207,
    msg: 'DUPLICATE',
    means: say('云空间里已有相同的记录。', 'The drive has this record already.'),
    steps: [say('先查询现有的记录，已经有了就不要再建。', 'Look for the record first, and do not make it again.')],
    sendAgain: 'never',
  }),
  ofDrive({
    code: 91208,
    msg: 'REVIEW',
    means: say('云空间里的内容没有通过审核。', 'What was put on the drive did not pass review.'),
    steps: [otherWords],
    owner: 'operator',
  }),
  ofAnyDocument({
    code: 91401,
    msg: 'PARAMERR',
    means: say('云文档接口收到的参数不对。', 'A request on a document has a wrong parameter.'),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofAnyDocument({
    code: 91402,
    msg: 'NOTEXIST',
    means: say(
      '找不到这篇云文档，常见的原因是把知识库节点的 token 当成了文档的 token。',
      'The document cannot be found; often the token of a wiki node was taken for that of a document.',
    ),
    steps: [wikiHasAnother, tokenOfAddress],
    links: [links.wikiNode, links.docTokens, links.generic],
  }),
  ofAnyDocument({
    code: 91403,
    msg: 'FORBIDDEN',
    means: say(
      '调用者没有这篇云文档的阅读、编辑或管理权限。',
      'Whoever asks may not read, edit or manage this document.',
    ),
    steps: [
      shareWithApp,
      say(
        '如果搜不到应用，先在开发者后台给它开通任意一项云文档权限并发布。',
        'If the app does not turn up there, first add any scope for documents in the Developer Console and publish.',
      ),
      say(
        '开启了高级权限的多维表格，需授予应用“可管理”权限。',
        'A Base with advanced permissions on wants the app to manage it.',
      ),
      shareWithPerson,
    ],
    links: [links.docsQuestions, links.generic],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
  }),
  ofAnyDocument({
    code: 91404,
    msg: 'LOGIN_REQUIRED',
    means: say('这个云文档接口要求用户先登录。', 'This request on a document wants somebody signed in.'),
    steps: [
      say('改用 `user_access_token`（`u-…`）调用。', 'Make it with a `user_access_token` (`u-…`).'),
      steps.signInAgain,
    ],
    links: [links.tokens, links.generic],
  }),
  ...[95001, 95003, 95005, 95010, 95011].map((code) =>
    ofDocs({
      code,
      msg: 'internal error',
      means: say(
        `旧版文档服务内部出错；除了 ${code} 这个编号，官方页面没有别的说明。`,
        `The service of older documents had an internal error; beyond the number ${code} the official page says nothing.`,
      ),
      ...inside,
    }),
  ),
  ofDocs({
    code: 95006,
    msg: 'Failed',
    means: say('旧版文档接口找不到这篇文档。', 'The API for older documents cannot find this one.'),
    steps: [
      tokenOfAddress,
      wikiHasAnother,
      say(
        '如果网址里是 `/docx/`，要用新版文档的接口。',
        'With `/docx/` in the address, use the APIs for new documents.',
      ),
    ],
  }),
  ofDocs({
    code: 95007,
    msg: 'Failed',
    means: say(
      '文档已被删除，读不到标题等信息。',
      'The document was deleted, so neither title nor other details can be read.',
    ),
    ...deleted,
  }),
  ofDocs({
    code: 95008,
    msg: 'FORBIDDEN',
    means: say(
      '没有权限操作这篇旧版文档或它所在的文件夹。',
      'Whoever asks has no right to this older document or its folder.',
    ),
    steps: [shareWithApp, shareWithPerson],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
  }),
  ofDocs({
    code: 95009,
    msg: 'Failed',
    means: say('没有阅读这篇旧版文档的权限。', 'Whoever asks may not read this older document.'),
    steps: [shareWithApp, shareWithPerson],
    sendAgain: 'after_fix',
    owner: 'resource_owner',
  }),
  ofDocs({
    code: 95013,
    msg: 'Failed',
    means: say(
      '文档没能放进文件夹：文件夹的 token 无效，或调用者不能往里写。',
      'The document could not be put into the folder: its token is wrong, or whoever asks may not write there.',
    ),
    steps: [
      say('从文件夹的网址里重新复制 `folderToken`。', 'Copy the `folderToken` again from the address of the folder.'),
      say('请文件夹的所有者给调用者编辑权限。', 'Have the owner of the folder let the app or person edit.'),
    ],
  }),
  ofDocs({
    code: 95017,
    msg: '%v',
    means: say(
      '没能读取旧版文档的内容，请求里的版本号可能不对。',
      'The content of the older document could not be read; the revision in the request may be wrong.',
    ),
    steps: [
      readTheRest,
      say('使用读取文档时返回的 `revision`，或不传。', 'Use the `revision` that reading it returned, or none.'),
    ],
  }),
  ofDocs({
    code: 95018,
    msg: '%v',
    means: say('没能解析提交的旧版文档内容。', 'The content sent for the older document could not be understood.'),
    steps: [readTheRest, steps.compareWithPage],
  }),
  ofDocs({
    code: 95020,
    msg: '%v',
    means: say('旧版文档的批量更新中有一步失败。', 'One step of the batch for an older document failed.'),
    steps: [
      readTheRest,
      say(
        '改正那一步；再次提交之前先读一遍文档，看哪些已经写入。',
        'Mend that step; before submitting again, read the document to see what was written already.',
      ),
    ],
  }),
  ofDocs({
    code: 95023,
    msg: 'revision too old',
    means: say(
      '请求基于的文档版本太旧，之后已有人改过。',
      'The request builds on an old revision of the document; it has been changed since.',
    ),
    steps: [
      say('重新读取文档，用最新的版本号再提交。', 'Read the document again and submit with its latest revision.'),
    ],
  }),
  ofDocs({
    code: 95024,
    msg: 'Failed',
    means: say('旧版文档接口收到的参数无效。', 'A parameter of the API for older documents is not valid.'),
    steps: [steps.correctFields, steps.compareWithPage],
  }),
  ofDocs({
    code: 95025,
    msg: 'Failed',
    means: say(
      '发给旧版文档接口的请求体不是合法的 JSON。',
      'The body sent to the API for older documents is not valid JSON.',
    ),
    steps: [
      say(
        '用 JSON 工具检查请求体：引号、逗号和换行的转义。',
        'Check the body with a JSON tool: quotes, commas, escaped line breaks.',
      ),
    ],
  }),
  ofDocs({
    code: 95026,
    msg: 'Failed',
    means: say(
      '批量更新里有不认识的操作类型（`request_type`）。',
      'The batch holds an operation of a kind that is not known (`request_type`).',
    ),
    steps: [
      say(
        '照官方页面的列表改正 `request_type` 的拼写。',
        'Correct the spelling of `request_type` after the list on the official page.',
      ),
    ],
  }),
  ofDocs({
    code: 95050,
    msg: '%v',
    means: say(
      '旧版文档的内容没能保存，原因写在 `msg` 里。',
      'The content of the older document was not saved; the `msg` says why.',
    ),
    ...inside,
  }),
  ofDocs({
    code: 95051,
    msg: '%v',
    means: say('旧版文档没能创建，原因写在 `msg` 里。', 'The older document was not created; the `msg` says why.'),
    ...inside,
  }),
  ofDocs({
    code: 95053,
    msg: 'this API does not support the Upgraded Docs(docx), please refer to the docs using the correct API.',
    means: say(
      '这是新版文档（docx），旧版接口不能操作它。',
      'This is a new document (docx), which the older APIs cannot handle.',
    ),
    steps: [say('改用 `docx/v1` 的接口，token 不变。', 'Use the APIs under `docx/v1`; the token stays the same.')],
  }),
  ...[95201, 95202].map((code) =>
    ofSheets({
      code,
      msg: 'InternalError',
      means: say(
        `电子表格服务内部出错；除了 ${code} 这个编号，官方页面没有别的说明。`,
        `The service of spreadsheets had an internal error; beyond the number ${code} the official page says nothing.`,
      ),
      ...askSupport,
    }),
  ),
  ...[95203, 95204, 95205, 95206, 95207, 95208, 95209].map((code) =>
    ofSheets({
      code,
      msg: 'InternalError',
      means: say(
        `电子表格服务内部暂时出错；除了 ${code} 这个编号，官方页面没有别的说明。`,
        `The service of spreadsheets had a passing internal error; beyond the number ${code} the official page says nothing.`,
      ),
      ...inside,
    }),
  ),
  ofSheets({
    code: 95299,
    msg: 'DefaultCode',
    means: say(
      '电子表格服务出了没有归类的错误。',
      'Something failed in the service of spreadsheets that has no code of its own.',
    ),
    ...askSupport,
  }),
  ofDrive({
    code: 96001,
    msg: 'OPEN_CODE_INTERNAL_ERROR',
    means: say('设置文档权限时内部出错。', 'Feishu had an internal error while the rights of a document were set.'),
    ...inside,
    steps: [say('先核对参数，再试一次。', 'Check the parameters first, then try once more.'), steps.giveLogId],
    owner: 'app_developer',
  }),
  ofDrive({
    code: 96002,
    msg: 'concurrency error,please retry',
    means: say(
      '同一篇文档的权限被同时修改，这一次没有成功。',
      'The rights of one document were changed twice at once, and this change failed.',
    ),
    steps: [say('稍等再试。', 'Wait a moment and try again.'), oneAfterAnother],
    sendAgain: 'after_waiting',
  }),
  ofDrive({
    code: 96201,
    msg: 'LOCK',
    means: say('这份云文档资源正被另一个调用占用。', 'Another request holds this document or folder locked.'),
    steps: [say('等几秒再试。', 'Wait a few seconds and try again.'), oneAfterAnother],
    sendAgain: 'after_waiting',
  }),
  ofDrive({
    code: 96202,
    msg: 'RECOVER',
    means: say(
      '云空间服务异常，官方页面没有说明原因。',
      'The service of the drive broke down; the official page gives no reason.',
    ),
    ...askSupport,
  }),
  ofAnyDocument({
    code: 96401,
    msg: 'FAILED',
    means: say('云文档操作失败，原因写在 `msg` 里。', 'The operation on a document failed; the `msg` says why.'),
    steps: [readTheRest, steps.giveLogId],
  }),
  ofAnyDocument({
    code: 96402,
    msg: 'TIMEOUT',
    means: say('云文档操作超时，没有在时限内完成。', 'The operation on a document did not end in time.'),
    steps: [steps.waitLonger, say('一次少处理一些数据。', 'Do less in one request.')],
    owner: 'operator',
    sendAgain: 'after_waiting',
  }),
  ofAnyDocument({
    code: 96403,
    msg: 'PROCESSING',
    means: say('对云文档的同一个请求还在处理。', 'The same request on a document is still being worked on.'),
    steps: [
      say('等它结束，先查结果，不要重复提交。', 'Wait for it and look at the result before you submit anything again.'),
    ],
    sendAgain: 'after_waiting',
  }),
  ofDrive({
    code: 1061041,
    endpoints: ['drive'],
    msg: 'parent node has been deleted',
    means: say('要放进去的文件夹已被删除。', 'The folder this was to go into was deleted.'),
    steps: [
      say(
        '把 `parent_token` 换成还在的文件夹，或请所有者从回收站恢复原来的文件夹。',
        'Put the token of a folder that is there into `parent_token`, or have the owner restore the old one from the trash.',
      ),
    ],
  }),
  ofDrive({
    code: 1069301,
    msg: 'fail',
    means: say(
      '现行的评论接口操作失败，官方页面没有说明原因。',
      'Today’s API for comments failed; the official page gives no reason.',
    ),
    ...inside,
    owner: 'operator',
  }),
  ofDrive({
    code: 1069302,
    msg: 'param error',
    means: say('现行的评论接口收到的参数无效。', 'Today’s API for comments was given a parameter that is not valid.'),
    steps: [
      steps.correctFields,
      say(
        '核对 `file_token` 与 `file_type` 是否配套，评论 ID 是否完整。',
        'Check that `file_token` and `file_type` belong together, and that the id of the comment is whole.',
      ),
    ],
    links: [links.comments, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 1069303,
    msg: 'forbidden',
    means: say('没有评论这篇文档的权限。', 'Whoever asks may not comment on this document.'),
    steps: [commentsRight, shareWithApp, shareWithPerson],
    sendAgain: 'after_fix',
    links: [links.comments, links.docTokens, links.generic],
    owner: 'resource_owner',
  }),
  ofDrive({
    code: 1069304,
    msg: 'docs had been deleted',
    means: say('要评论的云文档已被删除。', 'The document to be commented on was deleted.'),
    ...deleted,
    links: [links.comments, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 1069305,
    msg: 'docs not exist',
    means: say('要评论的云文档不存在。', 'There is no such document to comment on.'),
    steps: [tokenOfAddress, wikiHasAnother],
    links: [links.comments, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 1069306,
    msg: 'content review not pass',
    means: say('这条评论没有通过审核。', 'This comment did not pass review.'),
    steps: [otherWords],
    links: [links.comments, links.docTokens, links.generic],
    owner: 'operator',
  }),
  ofDrive({
    code: 1069307,
    msg: 'not exist',
    means: say(
      '文档或评论不存在，评论可能已被删除。',
      'The document or the comment is not there; the comment may have been deleted.',
    ),
    steps: [
      say(
        '列出这篇文档的评论，使用现有的 `comment_id`。',
        'List the comments of the document and take a `comment_id` from there.',
      ),
      tokenOfAddress,
    ],
    links: [links.comments, links.docTokens, links.generic],
  }),
  ofDrive({
    code: 1069308,
    msg: 'exceeded limit',
    means: say('这篇文档的评论数已到上限。', 'The document has as many comments as it may.'),
    steps: [
      say(
        '删除或解决一些旧评论，或在另一篇文档里继续。',
        'Delete or resolve some of the old comments, or go on in another document.',
      ),
      steps.giveLogId,
    ],
    note: say('官方页面没有写上限是多少。', 'The official page does not say how many that is.'),
    links: [links.support, links.generic],
  }),
  ofDrive({
    code: 1069399,
    msg: 'internal error',
    means: say('现行的评论接口内部出错。', 'Today’s API for comments had an internal error.'),
    ...inside,
    owner: 'operator',
  }),
  ofDocs({
    code: 4000027,
    msg: 'too many chars in one text, max=100000',
    means: say(
      '文档里有一个文本块太长，上限是 100,000 个 UTF-16 字符。',
      'One text block of the document is too long: 100,000 UTF-16 characters are the most.',
    ),
    steps: [
      say(
        '拆成几个文本块再写入；一个表情符号通常算两个字符。',
        'Split it into several blocks; an emoji mostly counts as two.',
      ),
    ],
  }),
]
