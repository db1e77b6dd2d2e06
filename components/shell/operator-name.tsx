'use client'

import { Isolated } from '#components/ui/isolated.tsx'
import type { Operator } from '#lib/model/attempt.ts'
import { useMessages } from './use-messages.tsx'

/**
 * Who it was. Without sign-in there is one operator, who has no name of their own; where a name is no longer kept, the
 * id stands for it.
 */
export function OperatorName({ operator }: { operator: Operator }) {
  const { app } = useMessages()
  return operator.id === 'local' ? app.localOperator : <Isolated text={operator.name || operator.id} />
}
