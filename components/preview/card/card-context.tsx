'use client'

import { createContext, useContext } from 'react'
import type { Config } from '#lib/card/read/config.ts'

type CardScene = { version: 1 | 2; config: Pick<Config, 'style'> }

const CardContext = createContext<CardScene>({ version: 2, config: { style: { text_size: {}, color: {} } } })

export const CardProvider = CardContext.Provider
/** What the card says of itself, for its elements. */
export const useCard = (): CardScene => useContext(CardContext)
