import type { door as doorInEnglish } from '../en/door.ts'

export const door: typeof doorInEnglish = {
  foreign_host: {
    title: '回复台不认识这个访问地址',
    body: '为防止其他网站冒用，回复台只响应自己的地址，请用管理员提供的地址打开。如果当前地址没有错，请让部署者把 PUBLIC_URL 设为该地址，再重新启动回复台。',
  },
  foreign_page: {
    title: '只有回复台自己的页面可以这样请求',
    body: '请求来自其他网站，或浏览器没有说明来源，因此什么都没有执行。请打开回复台，在页面里操作。如果这就是回复台，而且前面有代理，请让部署者把 PUBLIC_URL 设为浏览器里的地址。',
  },
  bad_address: {
    title: '这个地址已损坏',
    body: '地址里有一个百分号，后面不是合法的字符编码。请从来源处重新复制完整的地址；百分号本身要写成 %25。',
  },
  long_address: {
    title: '这个地址太长',
    body: '需要消息 ID 的地方，只填 ID 即可，不必附上整段日志。',
  },
}
