'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { progressMs, slowSendMs } from '#components/shell/timing.ts'
import type { Progress, SendRequest, SendResult } from '#lib/model/send-result.ts'
import { mintNonce } from '#lib/protocol/uuid.ts'

export type Settled = Exclude<SendResult, { status: 'already_running' }> | { status: 'failed'; attempt_id: string }

export type Sending =
  | { state: 'idle' }
  | { state: 'running'; request: SendRequest; progress: Progress | null; stopping: boolean; canStop: boolean }
  | { state: 'settled'; request: SendRequest; result: Settled }

/** The press of Send under way in this tab; a reload in the middle goes on watching it. */
const underWay = 'under-way'

function noteUnderWay(request: SendRequest | null) {
  try {
    if (request) sessionStorage.setItem(underWay, JSON.stringify(request))
    else sessionStorage.removeItem(underWay)
  } catch {
    // A browser that keeps nothing forgets it on reload; the history does not.
  }
}

function readUnderWay(): SendRequest | null {
  try {
    return JSON.parse(sessionStorage.getItem(underWay) ?? 'null')
  } catch {
    return null
  }
}

/**
 * One press of Send from click to outcome. The action carries the reply; while it runs, a route tells of its
 * tries (routes do not queue behind actions), and another stops it.
 */
export function useSend(
  send: (request: unknown) => Promise<SendResult>,
  onSettled: (request: SendRequest, result: Settled) => void,
) {
  const [settled, setSettled] = useState<{ request: SendRequest; result: Settled } | null>(null)
  const [running, setRunning] = useState<SendRequest | null>(null)
  const [isSlow, setSlow] = useState(false)
  const [stopping, setStopping] = useState(false)
  /** Somebody else carries the reply: a first click, or this page before it was reloaded. */
  const [watching, setWatching] = useState(false)
  // Two clicks in one frame see the same state; this they do not share.
  const busy = useRef(false)
  const tell = useRef(onSettled)
  tell.current = onSettled

  const progress = useQuery({
    queryKey: ['attempt', running?.attempt_id],
    enabled: running !== null && isSlow,
    refetchInterval: progressMs,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<Progress | null> => {
      const answer = await fetch(`/attempts/${running?.attempt_id}`, { signal, cache: 'no-store' })
      return answer.ok ? answer.json() : null
    },
  })

  useEffect(() => {
    if (!running) return
    const timer = setTimeout(() => setSlow(true), slowSendMs)
    return () => clearTimeout(timer)
  }, [running])

  const settle = useCallback((request: SendRequest, result: Settled) => {
    busy.current = false
    setRunning(null)
    setSlow(false)
    setStopping(false)
    setWatching(false)
    noteUnderWay(null)
    setSettled({ request, result })
    tell.current(request, result)
  }, [])

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
    onError: (_, request) => {
      if (!leaving.current)
        settle(request as SendRequest, { status: 'failed', attempt_id: (request as SendRequest).attempt_id })
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
    const left = readUnderWay()
    if (!left) return
    busy.current = true
    setRunning(left)
    setWatching(true)
    setSlow(true)
  }, [])

  const start = useCallback(
    (reply: Omit<SendRequest, 'attempt_id'>) => {
      if (busy.current) return
      busy.current = true
      const request = { ...reply, attempt_id: mintNonce() }
      setSettled(null)
      noteUnderWay(request)
      setRunning(request)
      action.mutate(request)
    },
    [action.mutate],
  )

  const stop = useCallback(() => {
    if (!running) return
    setStopping(true)
    // If this does not arrive, the reply goes on and its outcome is shown: nothing to undo.
    fetch(`/attempts/${running.attempt_id}/stop`, { method: 'POST' }).then(
      ({ ok }) => ok || setStopping(false),
      () => setStopping(false),
    )
  }, [running])

  const dismiss = useCallback(() => setSettled(null), [])

  const sending = useMemo((): Sending => {
    if (running) {
      const progress = isSlow ? (found ?? { tries: [], finished: false, outcome: null, guidance: null }) : null
      // There is something to stop once the server has said that the attempt is under way.
      return { state: 'running', request: running, progress, stopping, canStop: found?.finished === false }
    }
    return settled ? { state: 'settled', ...settled } : { state: 'idle' }
  }, [running, isSlow, found, stopping, settled])
  return { sending, start, stop, dismiss }
}
