'use client'

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { lazyCode, useLazyCode } from '#components/shell/lazy.tsx'
import type { Tapped } from './follow.ts'
import { useSelection } from './use-selection.tsx'
import './followed.css'

/** Nothing is followed before an editor of elements is there. */
const following = lazyCode(async () => ({ ...(await import('./follow.ts')), ...(await import('./tapped-bar.tsx')) }))

const never = () => () => {}
const no = () => false

/** Joins a drawn message to its source: what is selected in one is shown in the other. */
export function Followed({ children }: { children: ReactNode }) {
  const selection = useSelection()
  const box = useRef<HTMLDivElement>(null)
  const heard = useSyncExternalStore(selection?.onChosen ?? never, selection?.heard ?? no, no)
  const code = useLazyCode(following, heard)
  const [tapped, setTapped] = useState<Tapped | null>(null)
  useEffect(
    () => (code && selection && box.current ? code.follow(box.current, selection, setTapped) : undefined),
    [code, selection],
  )
  return (
    <>
      <div ref={box} data-followed={heard && code !== null}>
        {children}
      </div>
      {code && <code.TappedBar tapped={tapped} onGone={() => setTapped(null)} />}
    </>
  )
}
