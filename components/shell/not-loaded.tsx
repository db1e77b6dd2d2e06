'use client'

import { Component, type ComponentType, type ReactNode } from 'react'
import { Button } from '#components/ui/buttons.tsx'
import { LoadFailed } from './lazy.tsx'
import { useMessages } from './use-messages.tsx'

/** In place of a part whose code never came. */
export function NotLoaded() {
  const { common } = useMessages()
  return (
    <div role="alert" className="flex flex-col items-start gap-2 p-3 text-control">
      <p>{common.notLoaded}</p>
      <Button onClick={() => location.reload()}>{common.reload}</Button>
    </div>
  )
}

/** A bug is left to who is above. */
class UnlessLoaded extends Component<{ children: ReactNode }, { failed: unknown }> {
  override state: { failed: unknown } = { failed: null }

  static getDerivedStateFromError(failed: unknown) {
    return { failed }
  }

  override render() {
    const { failed } = this.state
    if (failed === null) return this.props.children
    if (failed instanceof LoadFailed) return <NotLoaded />
    throw failed
  }
}

/**
 * What is loaded when needed, or says in its place that it did not come: after a new version of the console, or where
 * whoever signs people in before it answers for its code too, the rest of the page goes on.
 */
export const lazyPart = <Props extends object>(Part: ComponentType<Props>) =>
  function LazyPart(props: Props) {
    return (
      <UnlessLoaded>
        <Part {...props} />
      </UnlessLoaded>
    )
  }
