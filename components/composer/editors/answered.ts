'use client'

import { createContext } from 'react'

/** Whoever wrote the message that is answered, as far as they are known; whom one most often mentions. */
export const Answered = createContext<{ id: string; name: string } | null>(null)

/** The message that is answered, by its id; null while it is not known. */
export const AnsweredMessage = createContext<string | null>(null)
