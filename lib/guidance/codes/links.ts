import type { Link } from '../guidance-entry.ts'

const docs = 'https://open.feishu.cn/document'

/** Feishu's own pages the guidance points to. */
export const links = {
  reply: {
    href: `${docs}/server-docs/im-v1/message/reply`,
    label: { 'zh-CN': '回复消息', en: 'Reply to a message' },
  },
  subCodes: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/reply#-f367d31`,
    label: { 'zh-CN': '230099 子错误码', en: 'Sub codes of 230099' },
  },
  send: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/create`,
    label: { 'zh-CN': '发送消息', en: 'Send a message' },
  },
  read: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/get`,
    label: { 'zh-CN': '获取指定消息的内容', en: 'Get a message' },
  },
  update: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/update`,
    label: { 'zh-CN': '编辑消息', en: 'Edit a message' },
  },
  patch: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/patch`,
    label: { 'zh-CN': '更新已发送的消息卡片', en: 'Update a sent card' },
  },
  recall: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/delete`,
    label: { 'zh-CN': '撤回消息', en: 'Recall a message' },
  },
  forward: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/forward`,
    label: { 'zh-CN': '转发消息', en: 'Forward a message' },
  },
  history: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/list`,
    label: { 'zh-CN': '获取会话历史消息', en: 'Read the history of a chat' },
  },
  readUsers: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/read_users`,
    label: { 'zh-CN': '查询消息已读信息', en: 'Who has read a message' },
  },
  followUp: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/push_follow_up`,
    label: { 'zh-CN': '添加跟随气泡', en: 'Add follow-up bubbles' },
  },
  urgent: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/urgent_app`,
    label: { 'zh-CN': '发送应用内加急', en: 'Make a message urgent' },
  },
  pin: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/pin/create`,
    label: { 'zh-CN': 'Pin 消息', en: 'Pin a message' },
  },
  batch: {
    href: `${docs}/server-docs/im-v1/batch_message/send-messages-in-batches`,
    label: { 'zh-CN': '批量发送消息', en: 'Send to many at once' },
  },
  cardCallback: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/handle-card-callbacks`,
    label: { 'zh-CN': '处理卡片回调', en: 'Answer clicks in a card' },
  },
  longConnection: {
    href: `${docs}/server-docs/event-subscription-guide/event-subscription-configure-/request-url-configuration-case`,
    label: { 'zh-CN': '使用长连接接收事件', en: 'Receive events over the long connection' },
  },
  quota: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/platform-updates-/custom-app-api-call-limit`,
    label: { 'zh-CN': '自建应用接口调用额度', en: 'Monthly quota of API calls' },
  },
  fix99991679: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-resolve-error-99991679`,
    label: { 'zh-CN': '如何解决 99991679', en: 'How to resolve 99991679' },
  },
  content: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/im-v1/message/create_json`,
    label: { 'zh-CN': '各类型消息的内容格式', en: 'Content of each message type' },
  },
  messages: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/intro`,
    label: { 'zh-CN': '消息管理概述', en: 'About messages' },
  },
  threads: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/thread-introduction`,
    label: { 'zh-CN': '话题概述', en: 'About threads' },
  },
  webhook: {
    href: `${docs}/client-docs/bot-v3/add-custom-bot`,
    label: { 'zh-CN': '自定义机器人使用指南', en: 'Webhook bots of a group' },
  },
  apiList: {
    href: `${docs}/server-docs/api-call-guide/server-api-list`,
    label: { 'zh-CN': '服务端 API 列表', en: 'List of all APIs' },
  },
  generic: {
    href: `${docs}/ukTMukTMukTM/ugjM14COyUjL4ITN`,
    label: { 'zh-CN': '服务端通用错误码', en: 'Generic error codes' },
  },
  fix230001: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-resolve-error-230001`,
    label: { 'zh-CN': '如何解决 230001', en: 'How to resolve 230001' },
  },
  fix99991672: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-the-99991672-error`,
    label: { 'zh-CN': '如何解决 99991672', en: 'How to resolve 99991672' },
  },
  developerConsole: {
    href: 'https://open.feishu.cn/app',
    label: { 'zh-CN': '开发者后台', en: 'Developer Console' },
  },
  adminConsole: {
    href: 'https://feishu.cn/admin',
    label: { 'zh-CN': '管理后台', en: 'Admin Console' },
  },
  addBot: {
    href: `${docs}/ukTMukTMukTM/uATM04CMxQjLwEDN`,
    label: { 'zh-CN': '机器人使用指南', en: 'How to use bots' },
  },
  enableBot: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-enable-bot-ability`,
    label: { 'zh-CN': '如何启用机器人能力', en: 'How to enable the bot ability' },
  },
  externalGroups: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/develop-robots/add-bot-to-external-group`,
    label: { 'zh-CN': '机器人支持外部群和外部用户单聊', en: 'Bots in external groups and chats' },
  },
  availability: {
    href: `${docs}/home/introduction-to-scope-and-authorization/availability`,
    label: { 'zh-CN': '配置应用可用范围', en: 'Configure app availability' },
  },
  unsupportedTypes: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/breaking-change/unsupported-message-type-verification`,
    label: { 'zh-CN': '不支持的消息类型校验', en: 'Message types that are not supported' },
  },
  rateLimits: {
    href: `${docs}/ukTMukTMukTM/uUzN04SN3QjL1cDN`,
    label: { 'zh-CN': '接口频率限制', en: 'Rate limits' },
  },
  tokens: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-choose-which-type-of-token-to-use`,
    label: { 'zh-CN': '如何选择与获取访问凭证', en: 'How to choose and get a token' },
  },
  tokensAtWork: {
    href: `${docs}/ukTMukTMukTM/uMTNz4yM1MjLzUzM`,
    label: { 'zh-CN': '获取访问凭证', en: 'Get access tokens' },
  },
  ticketResend: {
    href: `${docs}/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth/app_ticket_resend`,
    label: { 'zh-CN': '重新推送 app_ticket', en: 'Have the app_ticket pushed again' },
  },
  userToken: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/authentication-management/access-token/get-user-access-token`,
    label: { 'zh-CN': '获取 user_access_token', en: 'Get a user_access_token' },
  },
  refreshUserToken: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/authentication-management/access-token/refresh-user-access-token`,
    label: { 'zh-CN': '刷新 user_access_token', en: 'Refresh a user_access_token' },
  },
  authorize: {
    href: `${docs}/authentication-management/access-token/obtain-oauth-code`,
    label: { 'zh-CN': '获取授权码', en: 'Get a sign-in code' },
  },
  getChat: {
    href: `${docs}/server-docs/group/chat/get-2`,
    label: { 'zh-CN': '获取群信息', en: 'Get a chat' },
  },
  shareChat: {
    href: `${docs}/server-docs/group/chat/link`,
    label: { 'zh-CN': '获取群分享链接', en: 'Get a link to share a group' },
  },
  chatIds: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-id-description`,
    label: { 'zh-CN': '群 ID 说明', en: 'About chat ids' },
  },
  react: {
    href: `${docs}/server-docs/im-v1/message-reaction/create`,
    label: { 'zh-CN': '添加消息表情回复', en: 'React to a message' },
  },
  emojis: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/emojis-introduce`,
    label: { 'zh-CN': '表情文案说明', en: 'List of emojis' },
  },
  downloadImage: {
    href: `${docs}/server-docs/im-v1/image/get`,
    label: { 'zh-CN': '下载图片', en: 'Fetch an image' },
  },
  messageResource: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-resource/get`,
    label: { 'zh-CN': '获取消息中的资源文件', en: 'Fetch a file from a message' },
  },
  getApp: {
    href: `${docs}/server-docs/application-v6/application/get`,
    label: { 'zh-CN': '获取应用信息', en: 'Get an app' },
  },
  applyScopes: {
    href: `${docs}/server-docs/application-v6/scope/apply`,
    label: { 'zh-CN': '向管理员申请授权', en: 'Ask the administrator for scopes' },
  },
  updateAfterClick: {
    href: `${docs}/ukTMukTMukTM/uMDO1YjLzgTN24yM4UjN`,
    label: { 'zh-CN': '延时更新消息卡片', en: 'Update a card after a click' },
  },
  uploadImage: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/image/create`,
    label: { 'zh-CN': '上传图片', en: 'Upload an image' },
  },
  uploadFile: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/file/create`,
    label: { 'zh-CN': '上传文件', en: 'Upload a file' },
  },
  userIds: {
    href: `${docs}/home/user-identity-introduction/open-id`,
    label: { 'zh-CN': '如何获取不同的用户 ID', en: 'How to get the different user ids' },
  },
  findUserId: {
    href: 'https://open.feishu.cn/api-explorer/cli_a278b89588fb100d?apiName=batch_get_id&from=op_doc_tab&project=contact&resource=user&version=v3',
    label: { 'zh-CN': 'API 调试台：获取用户 ID', en: 'API Explorer: get user ids' },
  },
  getPerson: {
    href: `${docs}/server-docs/contact-v3/user/get`,
    label: { 'zh-CN': '获取单个用户信息', en: 'Get a person' },
  },
  groupsOfPerson: {
    href: `${docs}/server-docs/contact-v3/group/member_belong`,
    label: { 'zh-CN': '查询用户所属用户组', en: 'Get the user groups of a person' },
  },
  userGroup: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/group/get`,
    label: { 'zh-CN': '查询指定用户组', en: 'Get a user group' },
  },
  groupMembers: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/group-member/simplelist`,
    label: { 'zh-CN': '查询用户组成员列表', en: 'List the members of a user group' },
  },
  roleMembers: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/functional_role-member/get`,
    label: { 'zh-CN': '查询角色成员', en: 'Get a member of a role' },
  },
  departmentParents: {
    href: `${docs}/server-docs/contact-v3/department/parent`,
    label: { 'zh-CN': '获取父部门信息', en: 'Get the parents of a department' },
  },
  departments: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/contact-v3/department/field-overview`,
    label: { 'zh-CN': '部门资源介绍', en: 'About departments and their ids' },
  },
  contactsRange: {
    href: `${docs}/home/introduction-to-scope-and-authorization/configure-app-data-permissions`,
    label: { 'zh-CN': '配置应用数据权限', en: 'Configure what data an app may see' },
  },
  chatId: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-id-description`,
    label: { 'zh-CN': '群 ID 说明', en: 'About chat ids' },
  },
  docTokens: {
    href: `${docs}/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-get-docs-tokens`,
    label: { 'zh-CN': '如何获取云文档的 token', en: 'How to get the token of a document' },
  },
  docsQuestions: {
    href: `${docs}/ukTMukTMukTM/uczNzUjL3czM14yN3MTN`,
    label: { 'zh-CN': '云文档常见问题', en: 'Questions about documents' },
  },
  wikiNode: {
    href: `${docs}/ukTMukTMukTM/uUDN04SN0QjL1QDN/wiki-v2/space/get_node`,
    label: { 'zh-CN': '获取知识空间节点信息', en: 'Get a node of the wiki' },
  },
  approvalDefinition: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/reference/approval-v4/approval/get`,
    label: { 'zh-CN': '查看指定审批定义', en: 'Get the definition of an approval' },
  },
  customFields: {
    href: `${docs}/server-docs/contact-v3/custom_attr/list`,
    label: { 'zh-CN': '获取企业自定义用户字段', en: 'List the custom fields of people' },
  },
  people: {
    href: `${docs}/server-docs/contact-v3/user/field-overview`,
    label: { 'zh-CN': '用户资源介绍', en: 'About people in the directory' },
  },
  docsOverview: {
    href: `${docs}/server-docs/docs/docs-overview`,
    label: { 'zh-CN': '云文档概述', en: 'About documents' },
  },
  comments: {
    href: `${docs}/server-docs/docs/CommentAPI/list`,
    label: { 'zh-CN': '获取云文档所有评论', en: 'List the comments of a document' },
  },
  docRights: {
    href: `${docs}/server-docs/docs/permission/overview`,
    label: { 'zh-CN': '云文档权限概述', en: 'About the rights of a document' },
  },
  sheets: {
    href: `${docs}/server-docs/docs/sheets-v3/overview`,
    label: { 'zh-CN': '电子表格概述', en: 'About spreadsheets' },
  },
  wiki: {
    href: `${docs}/server-docs/docs/wiki-v2/wiki-overview`,
    label: { 'zh-CN': '知识库概述', en: 'About the wiki' },
  },
  approvals: {
    href: `${docs}/server-docs/approval-v4/approval-overview`,
    label: { 'zh-CN': '审批概述', en: 'About approvals' },
  },
  calendars: {
    href: `${docs}/server-docs/calendar-v4/overview`,
    label: { 'zh-CN': '日历概述', en: 'About calendars' },
  },
  rooms: {
    href: `${docs}/server-docs/vc-v1/room/list`,
    label: { 'zh-CN': '查询会议室列表', en: 'List meeting rooms' },
  },
  okrs: {
    href: `${docs}/server-docs/okr-v1/okr/list`,
    label: { 'zh-CN': '获取用户的 OKR 列表', en: 'List the OKRs of a person' },
  },
  helpdesk: {
    href: `${docs}/server-docs/helpdesk-v1/overview`,
    label: { 'zh-CN': '服务台概述', en: 'About help desks' },
  },
  docCodes: {
    href: `${docs}/ukTMukTMukTM/uIzM0UjLyMDN14iMzQTN`,
    label: { 'zh-CN': '云文档错误码列表', en: 'Error codes of documents' },
  },
  auditLog: {
    href: `${docs}/server-docs/security_and_compliance-v1/audit_log/audit_data_get`,
    label: { 'zh-CN': '获取行为审计日志数据', en: 'Get the audit log' },
  },
  cardBuilder: {
    href: 'https://open.feishu.cn/cardkit?from=open_docs_preview_and_publish',
    label: { 'zh-CN': '飞书卡片搭建工具', en: 'Feishu card builder' },
  },
  publishCard: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/feishu-card-cardkit/preview-and-publish-cards#4c818412`,
    label: { 'zh-CN': '预览与发布卡片', en: 'Preview and publish cards' },
  },
  sendBuiltCard: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/send-feishu-card`,
    label: { 'zh-CN': '发送由搭建工具构建的卡片', en: 'Send a card made in the builder' },
  },
  shareTemplate: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/feishu-card-cardkit/manage-card-template#4530c6a7`,
    label: { 'zh-CN': '管理卡片模板权限', en: 'Manage who may use a template' },
  },
  cardJson: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-structure`,
    label: { 'zh-CN': '卡片 JSON 代码结构', en: 'Card JSON structure' },
  },
  cardJson2: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-structure`,
    label: { 'zh-CN': '卡片 JSON 2.0 结构', en: 'Card JSON 2.0 structure' },
  },
  cardEntity: {
    href: `${docs}/uAjLw4CM/ukTMukTMukTM/cardkit-v1/card/create`,
    label: { 'zh-CN': '创建卡片实体', en: 'Create a card entity' },
  },
  removedIn2: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-breaking-changes-release-notes#47cd6626`,
    label: { 'zh-CN': '卡片 2.0 废弃组件说明', en: 'Components removed in card 2.0' },
  },
  chart: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-components/content-components/chart#39ee4e65`,
    label: { 'zh-CN': '图表组件', en: 'Chart component' },
  },
  table: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-components/content-components/table`,
    label: { 'zh-CN': '表格组件', en: 'Table component' },
  },
  tableJson: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-components/content-components/table#51c332ce`,
    label: { 'zh-CN': '表格 JSON 示例', en: 'Table JSON example' },
  },
  table2: {
    href: `${docs}/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/content-components/table`,
    label: { 'zh-CN': '表格组件（卡片 2.0）', en: 'Table component (card 2.0)' },
  },
  support: {
    href: 'https://applink.feishu.cn/TLJpeNdW',
    label: { 'zh-CN': '飞书技术支持', en: 'Feishu support' },
  },
} satisfies { [name: string]: Link }
