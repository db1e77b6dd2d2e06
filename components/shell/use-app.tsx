'use client'

import { createContext, useContext } from 'react'

const AppContext = createContext<string | null>(null)

/** Around what is drawn of one app's; its value is the app_id, or null where the console has one app alone. */
export const AppProvider = AppContext.Provider

/** The app whose pictures, people and messages are meant. */
export const useApp = (): string | null => useContext(AppContext)

/** An address of a route that asks Feishu, for one app. */
export const askedOf = (app: string | null, address: string): string =>
  app === null ? address : `${address}${address.includes('?') ? '&' : '?'}app=${encodeURIComponent(app)}`
