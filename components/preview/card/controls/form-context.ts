'use client'

import { createContext, useContext } from 'react'
import type { ElementOf } from '#lib/card/elements.ts'

type FormScene = {
  /** Somebody tried to submit it with something missing. */
  tried: boolean
  submit: (button: ElementOf<'button'>) => void
  reset: (button: ElementOf<'button'>) => void
}

const FormContext = createContext<FormScene | null>(null)

export const FormProvider = FormContext.Provider
/** The form something stands in, or null. */
export const useForm = (): FormScene | null => useContext(FormContext)
