'use client'

import { createContext } from 'react'

/** Whoever wrote the message that is answered, as far as they are known; whom one most often mentions. */
export const Answered = createContext<{ id: string; name: string } | null>(null)

/** The message that is answered, by its id; null while it is not known. */
export const AnsweredMessage = createContext<string | null>(null)

/** The group it stands in; null of a one-to-one chat, and where nobody knows. */
export const AnsweredChat = createContext<{ id: string; name: string } | null>(null)
