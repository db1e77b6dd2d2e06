import { Braces } from 'lucide-react'
import { useState } from 'react'
import { useMessages, useMessagesOf } from '#components/shell/use-messages.tsx'
import { IconButton } from '#components/ui/buttons.tsx'
import { copyText } from '#components/ui/copy.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { severalWords } from '#lib/i18n/several.ts'
import { isolated } from '#lib/shown/invisible.ts'

/** The variables a table makes, to be pasted into the reply. */
export function CopyColumn({ names }: { names: readonly string[] }) {
  const { table: words } = useMessagesOf(severalWords)
  const { common } = useMessages()
  const [copied, setCopied] = useState(false)
  return (
    <span className="inline-flex items-center gap-1">
      <Menu
        trigger={
          <IconButton label={words.columns}>
            <Braces size={16} strokeWidth={1.5} aria-hidden />
          </IconButton>
        }
        heading={words.columns}
        items={[...new Set(names)].filter(isVariable).map((name) => ({
          key: name,
          onSelect: () => void copyText(`{{${name}}}`).then(setCopied),
          face: words.copyColumn(isolated(name)),
        }))}
      />
      <span aria-live="polite" className={copied ? 'text-note text-good' : 'sr-only'}>
        {copied ? common.copied : ''}
      </span>
    </span>
  )
}

/** What braces stand in cannot be a variable. */
const isVariable = (name: string) => name.length <= 60 && !/[{}\n]/.test(name)
