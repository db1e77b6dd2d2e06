/** How a page looks that stands outside all others: nothing but itself may be there when it is shown. */
export const plainLook = `
body { display: grid; place-items: safe center; box-sizing: border-box; min-height: 100dvh; margin: 0; padding: 16px;
  font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  color: light-dark(#1f2329, #ebebeb); background: light-dark(#f5f6f7, #0f0f0f) }
main { box-sizing: border-box; width: 100%; max-width: 560px; padding: 24px; border-radius: 8px;
  border: 1px solid light-dark(#dee0e3, #373737); background: light-dark(#ffffff, #1a1a1a) }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 1.4; font-weight: 600 }
p, ol { margin: 0 0 12px }
ol { padding-left: 20px }
section > :last-child { margin-bottom: 0 }
a { display: inline-block; padding: 5px 12px; border-radius: 6px; font-size: 13px; text-decoration: none;
  color: light-dark(#ffffff, #0f0f0f); background: light-dark(#1456f0, #4c88ff) }
a:hover { background: light-dark(#0442d2, #75a4ff) }
a:focus-visible { outline: 2px solid light-dark(#1456f0, #4c88ff); outline-offset: 2px }
small { font-size: 12px; color: light-dark(#646a73, #a6a6a6) }
code { font: 12px/1.6 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere }
section + section { margin-top: 24px; padding-top: 24px; border-top: 1px solid light-dark(#dee0e3, #373737);
  color: light-dark(#646a73, #a6a6a6) }
section + section h1 { font-size: 16px }
section + section a { padding: 0; color: light-dark(#1456f0, #4c88ff); background: none; text-decoration: underline }
`
