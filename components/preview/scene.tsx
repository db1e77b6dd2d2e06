'use client'

import { createContext, useContext } from 'react'

export type Scheme = 'light' | 'dark'
export type Device = 'pc' | 'phone'

/** Who looks at the message, and on what. */
export type Scene = { scheme: Scheme; device: Device; language: string }

const SceneContext = createContext<Scene>({ scheme: 'light', device: 'pc', language: 'zh_cn' })

export const SceneProvider = SceneContext.Provider
export const useScene = (): Scene => useContext(SceneContext)
