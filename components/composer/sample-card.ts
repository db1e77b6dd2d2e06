/** A small card 2.0 that uses what most replies use. */
export const sampleCard = `{
  "schema": "2.0",
  "header": {
    "title": { "tag": "plain_text", "content": "db-3 磁盘告警 Disk alert" },
    "template": "orange"
  },
  "body": {
    "elements": [
      { "tag": "markdown", "content": "**状态 Status** 处理中 in progress\\n**负责人 Owner** 林晓 Lin" },
      { "tag": "hr" },
      {
        "tag": "button",
        "type": "primary",
        "text": { "tag": "plain_text", "content": "查看工单 Open the ticket" },
        "behaviors": [{ "type": "open_url", "default_url": "https://example.com/t/4711" }]
      }
    ]
  }
}
`
