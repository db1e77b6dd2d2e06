import { useSyncExternalStore } from 'react'
import { type Platform, platformOf } from './keys.ts'

const never = () => () => {}

/** Whose names the keys bear; those of most machines until the page runs in a browser. */
export const usePlatform = (): Platform =>
  useSyncExternalStore(
    never,
    () => platformOf(navigator.userAgent),
    () => 'other',
  )
