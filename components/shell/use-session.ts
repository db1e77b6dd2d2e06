'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { tell, whenTold } from './session-events.ts'
import { askSession, keepAliveEvery, type SessionNow, untilNextLook } from './session-now.ts'
import { whenSignedIn } from './signed-in-channel.ts'
import { endsSoonMs, keepAliveMs } from './timing.ts'

/** Whose page it is, and the limits of their session; null: none that is known. */
export type SessionOf = { operator_id: string; ends_at: string | null; idle_ms: number | null }

/**
 * Whether the operator a page was drawn for is still signed in. Asked when something comes back as if not, when one
 * returns to the page, near the session's end, when another window has signed in, and now and then while one types,
 * which keeps the session from going idle.
 */
export function useSession({ operator_id, ends_at, idle_ms }: SessionOf): { now: SessionNow; endsSoon: boolean } {
  const [now, setNow] = useState<SessionNow>({ status: 'same', ends_at })
  const [endsSoon, setEndsSoon] = useState(false)
  const latest = useRef({ now, asked: Date.now() })
  const questions = useRef({ asked: 0, answered: 0 })

  const ask = useCallback(async () => {
    const n = ++questions.current.asked
    // From here on, not from the answer: who types meanwhile need not ask again.
    latest.current.asked = Date.now()
    const found = await askSession(operator_id)
    // Whatever was asked later knows better.
    if (n < questions.current.answered) return
    questions.current.answered = n
    const before = latest.current.now.status
    if (found.status === 'unknown') return
    latest.current.now = found
    setNow(found)
    if (found.status === 'other') tell('other', found.name)
    if (found.status === 'same' && before !== 'same') tell('back', null)
  }, [operator_id])

  useEffect(() => {
    const isFine = () => latest.current.now.status === 'same'
    const returned = () => document.visibilityState === 'visible' && ask()
    // By the back button, as it was left.
    const shownAgain = ({ persisted }: PageTransitionEvent) => persisted && ask()
    // The window one has signed in with closes before this one, which was in sight all along.
    const focused = () => isFine() || ask()
    addEventListener('visibilitychange', returned)
    addEventListener('pageshow', shownAgain)
    addEventListener('focus', focused)
    const endings = [whenTold('doubt', () => isFine() && ask()), whenSignedIn(ask)]
    return () => {
      removeEventListener('visibilitychange', returned)
      removeEventListener('pageshow', shownAgain)
      removeEventListener('focus', focused)
      for (const end of endings) end()
    }
  }, [ask])

  useEffect(() => {
    const every = keepAliveEvery(idle_ms, keepAliveMs)
    let timer: ReturnType<typeof setTimeout> | undefined
    const typed = () => {
      if (timer !== undefined || latest.current.now.status !== 'same') return
      timer = setTimeout(
        () => {
          timer = undefined
          ask()
        },
        Math.max(0, latest.current.asked + every - Date.now()),
      )
    }
    addEventListener('input', typed, true)
    return () => {
      removeEventListener('input', typed, true)
      clearTimeout(timer)
    }
  }, [ask, idle_ms])

  const ends = now.status === 'same' ? now.ends_at : null
  useEffect(() => {
    setEndsSoon(false)
    if (ends === null) return
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      const { wait, soon } = untilNextLook(ends, Date.now(), endsSoonMs)
      setEndsSoon(soon)
      timer = setTimeout(() => {
        if (Date.now() > Date.parse(ends)) ask()
        look()
      }, wait)
    }
    look()
    return () => clearTimeout(timer)
  }, [ends, ask])

  return { now, endsSoon }
}
