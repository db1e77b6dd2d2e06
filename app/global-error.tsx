'use client'

import { lazy, Suspense } from 'react'

/** It comes when it is needed: every page would load it first. Where it does not come, a sentence has to do. */
const WholeFailure = lazy(() => import('./whole-failure.tsx').catch(() => ({ default: Bare })))

/** Next draws this where the layout itself failed. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <Suspense fallback={<Bare />}>
      <WholeFailure error={error} />
    </Suspense>
  )
}

function Bare() {
  return (
    <html lang="zh-CN" style={{ colorScheme: 'light dark' }}>
      <body>
        <p>页面无法显示，请重新加载。</p>
        <p lang="en">This page could not be shown. Reload it.</p>
      </body>
    </html>
  )
}
