/** The part of the page an element is scrolled in, up and down; null where that is the page itself. */
export function paneOf(element: Element): Element | null {
  let pane = element.parentElement
  while (pane && !(pane.scrollHeight > pane.clientHeight && /auto|scroll/.test(getComputedStyle(pane).overflowY)))
    pane = pane.parentElement
  return pane === document.documentElement || pane === document.body ? null : pane
}
