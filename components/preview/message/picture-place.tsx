'use client'

import { createContext, useContext } from 'react'
import type { PicturePlace } from '#lib/model/picture-place.ts'

const PlaceContext = createContext<PicturePlace>('draft')

/** Around a message that is no draft of its reader's: its pictures are asked for by where it stands. */
export const PicturesIn = PlaceContext.Provider

export const usePicturePlace = (): PicturePlace => useContext(PlaceContext)
