'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isSignedOut, ownFetch } from '#components/shell/own-fetch.ts'
import { ownKey } from '#components/shell/own-key.ts'
import { tell, whenTold } from '#components/shell/session-events.ts'
import { progressMs, slowSendMs, unsentMs } from '#components/shell/timing.ts'
import type { Progress, SendRequest, SendResult } from '#lib/model/send-result.ts'
import type { AboutTarget } from '#lib/protocol/problems.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'

export type Settled =
  | Exclude<SendResult, { status: 'already_running' }>
  | { status: 'failed'; attempt_id: string }
  /** Nothing was sent: looked at once more, the message turned out not to be there to be answered any more. */
  | { status: 'target_gone'; why: AboutTarget; message_id: string }

export type Sending =
  | { state: 'idle' }
  | { state: 'running'; request: SendRequest; progress: Progress | null; stopping: boolean; canStop: boolean }
  /** `pinned`: of a record or a paste, brought here to be mended. */
  | { state: 'settled'; request: SendRequest; result: Settled; pinned?: true }

const noProgress: Progress = {
  tries: [],
  finished: false,
  outcome: null,
  guidance: null,
  waits: null,
  settled: null,
  in_hand: false,
}

/** Where a tab notes the press of Send under way in it; a reload in the middle goes on watching it. */
const underWay = 'under-way'
/** Where it notes the press that came too late for its session; signing in again in this very tab leaves the page. */
const unsent = 'unsent'

function note(key: string, what: unknown) {
  try {
    if (what) sessionStorage.setItem(key, JSON.stringify(what))
    else sessionStorage.removeItem(key)
  } catch {
    // A browser that keeps nothing forgets it on reload; the history does not.
  }
}

function noted<What>(key: string): What | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** The press that waits for its operator to be signed in again; null for every other outcome. */
const waitingIn = (settled: { request: SendRequest; result: Settled } | null): SendRequest | null =>
  settled?.result.status === 'no_entry' && settled.result.code === 'no_session' ? settled.request : null

/**
 * One press of Send from click to outcome. The action carries the reply; while it runs, a route tells of its
 * tries (routes do not queue behind actions), and another stops it. A press that found its session ended goes out once,
 * as it was, when the same operator is signed in again, unless it is dismissed or Send is pressed anew before.
 */
export function useSend(
  send: (request: unknown) => Promise<SendResult>,
  onSettled: (request: SendRequest, result: Settled) => void,
  operator_id: string,
) {
  const noteUnderWay = useCallback(
    (request: SendRequest | null) => note(ownKey(underWay, operator_id), request),
    [operator_id],
  )
  const [settled, setSettled] = useState<{ request: SendRequest; result: Settled; pinned?: true } | null>(null)
  const [running, setRunning] = useState<SendRequest | null>(null)
  const [isSlow, setSlow] = useState(false)
  const [stopping, setStopping] = useState(false)
  /** Somebody else carries the reply: a first click, or this page before it was reloaded. */
  const [watching, setWatching] = useState(false)
  // Two clicks in one frame see the same state; this they do not share.
  const busy = useRef(false)
  const told = useRef(onSettled)
  told.current = onSettled

  const progress = useQuery({
    queryKey: ['attempt', running?.attempt_id],
    enabled: running !== null && isSlow,
    refetchInterval: progressMs,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Progress | null> => {
      const answer = await ownFetch(`/attempts/${running?.attempt_id}`, { signal, cache: 'no-store' })
      // Whoever is not signed in any more learns the outcome when they are again.
      if (answer.status === 401) throw new Error('Nobody is signed in')
      return answer.ok ? answer.json() : null
    },
  })

  useEffect(() => {
    if (!running) return
    const timer = setTimeout(() => setSlow(true), slowSendMs)
    return () => clearTimeout(timer)
  }, [running])

  const settle = useCallback(
    (request: SendRequest, result: Settled) => {
      busy.current = false
      setRunning(null)
      setSlow(false)
      setStopping(false)
      setWatching(false)
      noteUnderWay(null)
      setSettled({ request, result })
      told.current(request, result)
      if (result.status === 'no_entry' || result.status === 'other_operator') tell('doubt', null)
    },
    [noteUnderWay],
  )

  // A page that goes away breaks its own calls off; that says nothing of the reply.
  const leaving = useRef(false)
  useEffect(() => {
    const leave = () => {
      leaving.current = true
    }
    for (const event of ['beforeunload', 'pagehide']) addEventListener(event, leave)
    return () => {
      for (const event of ['beforeunload', 'pagehide']) removeEventListener(event, leave)
    }
  }, [])

  const action = useMutation({
    mutationFn: send,
    onSuccess: (result, request) => {
      // The same press arrived twice: whoever came first carries it, and its progress ends in its outcome.
      if (result.status === 'already_running') setWatching(true)
      else settle(request as SendRequest, result)
    },
    onError: async (_, request) => {
      const asked = request as SendRequest
      // A proxy in front that wants a sign-in first lets no action through. Should this press have arrived all the same,
      // going out again is safe: its attempt_id is known then.
      const ended = await isSignedOut()
      if (leaving.current) return
      settle(
        asked,
        ended ? { status: 'no_entry', code: 'no_session' } : { status: 'failed', attempt_id: asked.attempt_id },
      )
    },
  })

  const found = progress.data
  useEffect(() => {
    if (!running || !watching || found === undefined) return
    if (found?.finished && found.outcome)
      settle(running, {
        status: 'done',
        attempt_id: running.attempt_id,
        outcome: found.outcome,
        guidance: found.guidance,
      })
    // Nothing on record: the page was reloaded before the reply had reached the server.
    else if (found === null) settle(running, { status: 'failed', attempt_id: running.attempt_id })
  }, [running, watching, found, settle])

  useEffect(() => {
    const left = noted<SendRequest>(ownKey(underWay, operator_id))
    if (!left) return
    busy.current = true
    setRunning(left)
    setWatching(true)
    setSlow(true)
  }, [operator_id])

  const run = useCallback(
    (request: SendRequest) => {
      if (busy.current) return
      busy.current = true
      setSettled(null)
      noteUnderWay(request)
      setRunning(request)
      action.mutate(request)
    },
    [action.mutate, noteUnderWay],
  )

  const waiting = waitingIn(settled)
  useEffect(() => {
    if (!waiting) return
    note(unsent, { request: waiting, at: Date.now() })
    const endings = [
      whenTold('back', () => run(waiting)),
      whenTold('other', (name) => settle(waiting, { status: 'other_operator', name })),
    ]
    return () => {
      note(unsent, null)
      for (const end of endings) end()
    }
  }, [waiting, run, settle])

  // Back from signing in in this very tab.
  useEffect(() => {
    const left = noted<{ request: SendRequest; at: number }>(unsent)
    note(unsent, null)
    if (left && left.request.operator_id === operator_id && Date.now() - left.at < unsentMs) run(left.request)
  }, [operator_id, run])

  const start = useCallback(
    (reply: Omit<SendRequest, 'attempt_id'>) => run({ ...reply, attempt_id: mintNonce() }),
    [run],
  )

  const stop = useCallback(() => {
    if (!running) return
    setStopping(true)
    // If this does not arrive, the reply goes on and its outcome is shown: nothing to undo.
    ownFetch(`/attempts/${running.attempt_id}/stop`, { method: 'POST' }).then(
      ({ ok }) => ok || setStopping(false),
      () => setStopping(false),
    )
  }, [running])

  const dismiss = useCallback(() => setSettled(null), [])
  /** Shows a refusal of before. Whatever is under way comes after it. */
  const pin = useCallback((request: SendRequest, result: Settled) => setSettled({ request, result, pinned: true }), [])

  /** A press that was not sent, for what was found on this page; whatever is under way comes after it. */
  const holdBack = useCallback((request: SendRequest, result: Settled) => {
    if (!busy.current) setSettled({ request, result })
  }, [])

  const sending = useMemo((): Sending => {
    if (running) {
      const progress = isSlow ? (found ?? noProgress) : null
      // There is something to stop once the server has said that the attempt is under way.
      return { state: 'running', request: running, progress, stopping, canStop: found?.finished === false }
    }
    return settled ? { state: 'settled', ...settled } : { state: 'idle' }
  }, [running, isSlow, found, stopping, settled])
  return { sending, start, stop, dismiss, pin, holdBack }
}
