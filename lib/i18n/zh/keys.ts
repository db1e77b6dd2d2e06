import type { keys as keysInEnglish } from '../en/keys.ts'

export const keys: typeof keysInEnglish = {
  title: '快捷键',
  groups: { everywhere: '任何位置', text: '文本和富文本中', source: '卡片源码中', outline: '卡片大纲中' },
  does: {
    send: '发送回复',
    close: '关闭打开的窗口或菜单',
    places: '跳到被拒绝的下一处、上一处',
    help: '显示本列表（光标不在输入框内时）',
    bold: '加粗',
    italic: '斜体',
    underline: '下划线',
    palette: '前往任何页面、执行任何操作、向卡片插入组件',
    complete: '列出此处可填的内容',
    undo: '撤销，加 Shift 为重做',
    find: '查找与替换',
    leave: '离开编辑器（单按 Tab 是缩进）',
    walk: '在组件之间移动',
    fold: '展开或收起容器',
    show: '跳到组件的源码',
    move: '上移或下移组件',
    carry: '移出所在容器，或移入旁边的容器',
    duplicate: '复制一份',
    columns: '放入分栏',
    remove: '删除组件',
  },
  next: '再按',
}
