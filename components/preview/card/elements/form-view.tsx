'use client'

import { useMemo, useRef, useState } from 'react'
import type { ElementOf } from '#lib/card/elements.ts'
import { type Control, controlsIn, initialOf, isUnfilled, submitted } from '#lib/card/read/controls.ts'
import { useScene } from '../../scene.tsx'
import { paddingOf } from '../box.ts'
import { useCard } from '../card-context.tsx'
import { keyOf } from '../controls/control-values.ts'
import { FormProvider } from '../controls/form-context.ts'
import { viewerZone } from '../controls/viewer-zone.ts'
import { useInteractions } from '../controls/would-call.tsx'
import { CardStack } from '../stack.tsx'

/** A form has no look of its own: it holds controls, and what they hold is called back with together. */
export function FormView({ element }: { element: ElementOf<'form'> }) {
  const { version } = useCard()
  const { language } = useScene()
  const { act, values } = useInteractions()
  const [tried, setTried] = useState(false)
  const { elements, padding } = element
  // Asked for when something is done, so that typing in the source draws no control again that did not change.
  const now = useRef({ elements, language })
  now.current = { elements, language }
  const scene = useMemo(() => {
    const controlsNow = () => [...controlsIn(now.current.elements)]
    const held = (control: Control) => values.read(keyOf(control), initialOf(control, now.current.language))
    const isMissing = (control: Control) => control.required && isUnfilled(held(control))
    return {
      tried,
      submit(button: ElementOf<'button'>) {
        const controls = controlsNow()
        const missing = controls.some(isMissing)
        setTried(missing)
        if (missing) return act({ note: 'missing' })
        const { confirm, opens } = button
        act({ confirm, opens, action: submitted(button, controls, held, viewerZone) })
      },
      reset({ confirm }: ElementOf<'button'>) {
        const changes = () => {
          setTried(false)
          values.forget(controlsNow().map(keyOf))
        }
        act({ confirm, changes, note: 'reset' })
      },
    }
  }, [tried, values, act])
  return (
    <FormProvider value={scene}>
      <div style={{ padding: padding && version === 2 ? paddingOf(padding, 2) : undefined }}>
        {version === 1 ? (
          <CardStack elements={elements} gap={16} />
        ) : (
          <CardStack elements={elements} flow={element} gap={12} />
        )}
      </div>
    </FormProvider>
  )
}
