import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { tell } from '#components/shell/session-events.ts'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { Button } from '#components/ui/buttons.tsx'
import { jobsWords } from '#lib/i18n/jobs.ts'
import {
  isHeld,
  isOver,
  type Job,
  type JobActions,
  type JobSteered,
  type Repeatable,
  repeatable,
  repeatableRows,
} from '#lib/model/job.ts'
import { isolated } from '#lib/shown/invisible.ts'

type Props = {
  job: Job
  /** Whether whoever looks may have rows go out after all, and let its operator go on with what somebody else stopped. */
  repeats: boolean
  lifts: boolean
  actions: Pick<JobActions, 'pauseJob' | 'goOnWithJob' | 'stopJob' | 'repeatJob' | 'liftStop'>
  onDone(job: Job): void
}

/** What can be done about a job. */
export function Steering({ job, repeats, lifts, actions, onDone }: Props) {
  const words = useMessagesOf(jobsWords)
  const box = useRef<HTMLFieldSetElement>(null)
  const [stopping, setStopping] = useState(false)
  const { data, mutate, isPending, isError } = useMutation({
    mutationFn: (act: (asked: { id: string }) => Promise<JobSteered>) => act({ id: job.id }),
    onSuccess: (steered) => {
      setStopping(false)
      if ('job' in steered) onDone(steered.job)
      if (steered.status === 'no_entry') tell('doubt', null)
    },
  })
  const { state } = job
  // Whoever steers by keys stays here when the button they pressed is gone; not on one that has something go out.
  const keysHere = useRef(false)
  useEffect(() => {
    if (!keysHere.current || document.activeElement !== document.body) return
    ;(box.current?.querySelector<HTMLElement>('[data-safe]') ?? box.current)?.focus()
  })
  const isOpen = state === 'running' || state === 'paused'
  const some = repeatableRows(job)
  const again = repeatable.filter((of) => repeats && isOver(job) && !isHeld(job) && some[of] > 0)
  const press = (act: (asked: { id: string }) => Promise<JobSteered>) => () => isPending || mutate(act)
  const repeat = (rows: Repeatable) => press(({ id }) => actions.repeatJob({ id, rows }))
  return (
    <fieldset
      ref={box}
      aria-label={words.steer}
      tabIndex={-1}
      className="flex min-w-0 flex-col gap-2"
      onFocus={() => {
        keysHere.current = true
      }}
      onBlur={() => {
        keysHere.current = false
      }}
    >
      <div className="flex flex-wrap gap-2">
        {state === 'running' && (
          <Button aria-disabled={isPending} onClick={press(actions.pauseJob)}>
            {words.pause}
          </Button>
        )}
        {state === 'paused' && (
          <Button look="primary" aria-disabled={isPending} onClick={press(actions.goOnWithJob)}>
            {words.goOn}
          </Button>
        )}
        {isOpen &&
          (stopping ? (
            <>
              <Button look="danger" aria-disabled={isPending} onClick={press(actions.stopJob)}>
                {words.stopSure}
              </Button>
              <Button look="quiet" data-safe onClick={() => setStopping(false)}>
                {words.stopNot}
              </Button>
            </>
          ) : (
            <Button onClick={() => setStopping(true)}>{words.stop}</Button>
          ))}
        {lifts && isHeld(job) && (
          <Button aria-disabled={isPending} aria-describedby="lift-stop" onClick={press(actions.liftStop)}>
            {words.lift(isolated(job.operator.name || job.operator.id))}
          </Button>
        )}
        {again.map((of) => (
          <Button key={of} aria-disabled={isPending} aria-describedby={`again-${of}`} onClick={repeat(of)}>
            {words.again[of](some[of])}
          </Button>
        ))}
      </div>
      {lifts && isHeld(job) && (
        <p id="lift-stop" className="text-note text-ink-2">
          {words.liftHint}
        </p>
      )}
      {again.map((of) => (
        <p key={of} id={`again-${of}`} className="text-note text-ink-2">
          {words.againHint[of]}
        </p>
      ))}
      <div role="status" className="empty:hidden">
        {(data || isError) && !isPending && <Steered steered={data ?? null} />}
      </div>
    </fieldset>
  )
}

/** @param steered null: the console did not answer */
function Steered({ steered }: { steered: JobSteered | null }) {
  const { steered: words } = useMessagesOf(jobsWords)
  if (steered?.status === 'done') return null
  if (steered?.status === 'again')
    return (
      <p className="text-control">
        {words.again[steered.of](steered.rows)}{' '}
        {steered.left > 0 && <span className="text-warn">{words.left(steered.left)}</span>}
      </p>
    )
  return <p className="text-control text-danger">{words[steered?.status ?? 'failed']}</p>
}
