'use client'

import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import { useSelection } from './use-selection.tsx'
import './followed.css'

/** Nothing is followed before an editor of elements is there. */
const following = lazyCode(() => import('./follow.ts').then(({ follow }) => ({ follow })))

const never = () => () => {}
const no = () => false

/** Joins a drawn message to its source: what is selected in one is shown in the other. */
export function Followed({ children }: { children: ReactNode }) {
  const selection = useSelection()
  const box = useRef<HTMLDivElement>(null)
  const heard = useSyncExternalStore(selection?.onChosen ?? never, selection?.heard ?? no, no)
  const code = useLazyCode(following, heard)
  useEffect(
    () => (code && selection && box.current ? code.follow(box.current, selection) : undefined),
    [code, selection],
  )
  return (
    <div ref={box} data-followed={heard && code !== null}>
      {children}
    </div>
  )
}
