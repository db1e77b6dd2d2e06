'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useJsonReader } from '#components/shell/use-json-reader.tsx'
import { useMessagesOf } from '#components/shell/use-messages.tsx'
import type { Element } from '#lib/card/elements.ts'
import { type Body, type Card, cardReader } from '#lib/card/read/read-card.ts'
import { cardWords } from '#lib/i18n/card.ts'
import { drawingWords } from '#lib/i18n/drawing.ts'
import { inLanguage } from '#lib/shown/locales.ts'
import { ClickArea } from '../message/click-area.tsx'
import { Unreadable } from '../message/notes.tsx'
import { SceneProvider, useScene } from '../scene.tsx'
import { paddingOf } from './box.ts'
import { CardProvider } from './card-context.tsx'
import { ElementViewsProvider } from './card-element.tsx'
import { tipOf } from './controls/tips.tsx'
import { useInteractions, WouldCallProvider } from './controls/would-call.tsx'
import { views } from './element-views.tsx'
import { HeaderView } from './elements/header-view.tsx'
import { CardStack } from './stack.tsx'

type RawCardRead = Extract<Card, { form: 'raw' }>

/**
 * The content of an interactive message: a card of either version, a template, an entity, or why it is none. What was
 * typed into its controls stands above the reading of it, so that it outlives a moment of broken JSON.
 */
export function CardView({ content }: { content: string }) {
  return (
    <WouldCallProvider content={content}>
      <CardForm content={content} />
    </WouldCallProvider>
  )
}

function CardForm({ content }: { content: string }) {
  const readJson = useJsonReader()
  const [read] = useState(() => cardReader(readJson))
  const card = useMemo(() => read(content), [read, content])
  const before = useRef<RawCardRead | null>(null)
  useEffect(() => {
    if (card.form !== 'unreadable') before.current = card.form === 'raw' ? card : null
  }, [card])
  // JSON is broken with every other key one types; the card stays where it is until it can be read again.
  const stale = card.form === 'unreadable' && card.why === 'json' ? before.current : null
  const drawn = card.form === 'raw' ? card : stale
  if (drawn)
    return (
      <>
        <RawCard card={drawn} stale={stale !== null} />
        {card.form === 'unreadable' && <Unreadable of={card} content={content} msg_type="interactive" stale />}
      </>
    )
  switch (card.form) {
    case 'unreadable':
      return <Unreadable of={card} content={content} msg_type="interactive" />
    case 'template':
      return <TemplateBox card={card} />
    case 'entity':
      return <EntityBox card_id={card.card_id} />
    default:
      return null
  }
}

/** @param stale whether the card is one that is not written any more */
function RawCard({ card, stale }: { card: RawCardRead; stale: boolean }) {
  const drawing = useMessagesOf(drawingWords)
  const { elements: words } = useMessagesOf(cardWords)
  const scene = useScene()
  const { act } = useInteractions()
  const { version, config, body, card_link } = card
  const { locales } = config
  // A language the card does not let take effect is one it has no words in.
  const language = version === 1 || locales.length === 0 || locales.includes(scene.language) ? scene.language : ''
  const shown = useMemo(() => ({ ...scene, language }), [scene, language])
  const own = useMemo(() => ({ version, config }), [version, config])
  const header = inLanguage(card.header, language)
  const elements = elementsFor(body, language)
  const face = (
    <>
      {header && <HeaderView header={header} />}
      {elements.length > 0 ? (
        <div style={{ padding: paddingOf(body.padding ?? [12, 12, 12, 12], 2) }}>
          <CardStack elements={elements} flow={body} gap={version === 1 ? 12 : 8} root />
        </div>
      ) : (
        <div className="fs-strip" style={{ minHeight: version === 1 ? 24 : 40 }} title={drawing.emptyCard} />
      )}
    </>
  )
  return (
    <SceneProvider value={shown}>
      <ElementViewsProvider value={views}>
        <CardProvider value={own}>
          <div
            className="fs-card"
            data-stale={stale || undefined}
            data-width={config.width_mode}
            data-version={version}
            data-path=""
          >
            {card_link ? (
              <ClickArea
                className="fs-card-click"
                label={words.card}
                tip={tipOf(drawing.leadsTo(card_link))}
                onPress={() => act({ opens: card_link })}
              >
                {face}
              </ClickArea>
            ) : (
              face
            )}
          </div>
        </CardProvider>
      </ElementViewsProvider>
    </SceneProvider>
  )
}

/** Components written for a language come before those for everyone. */
const elementsFor = ({ elements: { plain, languages } }: Body, language: string): Element[] =>
  inLanguage({ plain: plain.length > 0 ? plain : null, languages }, language) ?? []

function TemplateBox({ card: { template_id, version, variables } }: { card: Extract<Card, { form: 'template' }> }) {
  const drawing = useMessagesOf(drawingWords)
  return (
    <div className="fs-box" data-form="template">
      <b>{drawing.template}</b>
      <div>{drawing.templateHint}</div>
      <dl>
        <dt>{drawing.templateId}</dt>
        <dd>
          <code>{template_id}</code>
        </dd>
        <dt>{drawing.templateVersion}</dt>
        <dd>{version ?? drawing.templateLatest}</dd>
        {variables.length > 0 && (
          <>
            <dt>{drawing.templateVariables}</dt>
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
  const drawing = useMessagesOf(drawingWords)
  return (
    <div className="fs-box" data-form="entity">
      <b>{drawing.entity}</b>
      <div>{drawing.entityHint}</div>
      <dl>
        <dt>{drawing.entityId}</dt>
        <dd>
          <code>{card_id}</code>
        </dd>
      </dl>
    </div>
  )
}
