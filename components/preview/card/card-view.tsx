'use client'

import { useMemo } from 'react'
import { useMessages } from '#components/messages.tsx'
import { type Card, readCard } from '#lib/protocol/card/read.ts'
import { inLanguage } from '#lib/protocol/shown-locales.ts'
import { Unreadable } from '../notes.tsx'
import { useScene } from '../scene.tsx'
import { CardProvider } from './card-context.tsx'
import { HeaderView } from './header.tsx'
import { CardStack } from './stack.tsx'

/** The content of an interactive message: a card of either version, a template, an entity, or why it is none. */
export function CardView({ content }: { content: string }) {
  const card = useMemo(() => readCard(content), [content])
  switch (card.form) {
    case 'unreadable':
      return <Unreadable of={card} msg_type="interactive" />
    case 'template':
      return <TemplateBox card={card} />
    case 'entity':
      return <EntityBox card_id={card.card_id} />
    case 'raw':
      return <RawCard card={card} />
  }
}

function RawCard({ card }: { card: Extract<Card, { form: 'raw' }> }) {
  const { preview } = useMessages()
  const { language } = useScene()
  const { version, config, body } = card
  const header = inLanguage(card.header, language)
  const own = body.elements.languages[language]
  const elements =
    own ??
    (body.elements.plain.length > 0
      ? body.elements.plain
      : inLanguage({ plain: null, languages: body.elements.languages }, language)) ??
    []
  const [top, right, bottom, left] = body.padding ?? [12, 12, 12, 12]
  return (
    <CardProvider value={{ version, config }}>
      <div className="fs-card" data-width={config.width_mode} data-version={version} data-path="">
        {header && <HeaderView header={header} />}
        {elements.length > 0 ? (
          <div style={{ padding: `${top}px ${right}px ${bottom}px ${left}px` }}>
            <CardStack elements={elements} flow={body} gap={version === 1 ? 12 : 8} />
          </div>
        ) : (
          <div className="fs-strip" style={{ minHeight: version === 1 ? 24 : 40 }} title={preview.emptyCard} />
        )}
      </div>
    </CardProvider>
  )
}

function TemplateBox({ card: { template_id, version, variables } }: { card: Extract<Card, { form: 'template' }> }) {
  const { preview } = useMessages()
  return (
    <div className="fs-box" data-form="template">
      <b>{preview.template}</b>
      <div>{preview.templateHint}</div>
      <dl>
        <dt>{preview.templateId}</dt>
        <dd>
          <code>{template_id}</code>
        </dd>
        <dt>{preview.templateVersion}</dt>
        <dd>{version ?? preview.templateLatest}</dd>
        {variables.length > 0 && (
          <>
            <dt>{preview.templateVariables}</dt>
            <dd>
              {variables.map(([name, json]) => (
                <div key={name}>
                  <code>
                    {name}: {json}
                  </code>
                </div>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}

function EntityBox({ card_id }: { card_id: string }) {
  const { preview } = useMessages()
  return (
    <div className="fs-box" data-form="entity">
      <b>{preview.entity}</b>
      <div>{preview.entityHint}</div>
      <dl>
        <dt>{preview.entityId}</dt>
        <dd>
          <code>{card_id}</code>
        </dd>
      </dl>
    </div>
  )
}
