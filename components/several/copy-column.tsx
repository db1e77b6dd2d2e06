import { Braces } from 'lucide-react'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { useCopy, WhatCame } from '#components/ui/copy.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { severalWords } from '#lib/i18n/several.ts'
import { isolated } from '#lib/shown/invisible.ts'

/** The variables a table makes, to be pasted into the reply. */
export function CopyColumn({ names }: { names: readonly string[] }) {
  const { table: words } = useMessagesOf(severalWords)
  const { came, copy } = useCopy()
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-1">
      <Menu
        trigger={
          <IconButton label={words.columns}>
            <Braces size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        }
        heading={words.columns}
        items={[...new Set(names)].filter(isVariable).map((name) => ({
          key: name,
          onSelect: () => copy(`{{${name}}}`),
          face: words.copyColumn(isolated(name)),
        }))}
      />
      <WhatCame came={came} />
    </span>
  )
}

/** What braces stand in cannot be a variable. */
const isVariable = (name: string) => name.length <= 60 && !/[{}\n]/.test(name)
