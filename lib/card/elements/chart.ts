import * as z from 'zod/mini'
import { element } from '../element-type.ts'
import { readChart } from '../read/chart-spec.ts'
import { anything, box, choice, flag, pxWithin } from '../read/shapes.ts'

/** @see https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/chart */
export const chart = element(
  z.pipe(
    z.object({
      chart_spec: anything,
      aspect_ratio: choice(['1:1', '2:1', '4:3', '16:9'], null),
      color_theme: choice(['brand', 'rainbow', 'complementary', 'converse', 'primary'], 'brand'),
      /** In px; null for `auto`, where the ratio gives it. */
      height: pxWithin(1, 999),
      /** Whether it can be enlarged. */
      preview: flag(true),
      margin: box,
    }),
    z.transform(({ chart_spec, ...rest }) => ({ ...rest, chart: readChart(chart_spec) })),
  ),
)
