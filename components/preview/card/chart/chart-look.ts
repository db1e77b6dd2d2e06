import type { Scheme } from '../../scene.tsx'

/** Names of Feishu's hues, in the order series take them. Which hues a theme has is published as pictures only. */
const themes = {
  brand:
    'blue-500 turquoise-400 orange-350 wathet-400 indigo-500 yellow-350 green-400 carmine-400 purple-500 sunflower-500',
  rainbow:
    'red-400 orange-400 yellow-350 lime-400 green-500 turquoise-500 wathet-500 blue-500 indigo-500 purple-500 carmine-500',
  complementary: 'blue-500 orange-400 wathet-400 red-400 turquoise-400 carmine-400 indigo-500 yellow-350 purple-500',
  converse: 'turquoise-500 carmine-400 yellow-350 indigo-500 orange-400 wathet-500 red-400 green-500 purple-500',
  primary: 'blue-600 blue-400 wathet-400 blue-300 indigo-400 wathet-300 blue-800 indigo-300 blue-200 wathet-600',
} as const

export type ColourTheme = keyof typeof themes
export type ChartLook = { colours: string[]; theme: object }

/** The engine paints on a canvas and knows no CSS: names become the colours they have in this scheme. */
export function chartLook(box: HTMLElement, colour_theme: ColourTheme, scheme: Scheme): ChartLook {
  const probe = document.createElement('i')
  box.append(probe)
  const named = (name: string) => {
    probe.style.color = `var(--fs-${name})`
    return getComputedStyle(probe).color
  }
  const ink = named('ink')
  const caption = named('caption')
  const divider = named('divider')
  const ground = named('card')
  const filler = named('filler')
  const accent = named('blue-600')
  const look = {
    // In the dark the lower shades are for grounds; only the one hue of `primary` needs them to tell series apart.
    colours: themes[colour_theme]
      .split(' ')
      .map((name) =>
        named(scheme === 'dark' && colour_theme !== 'primary' ? name.replace(/(?<!\d)\d+$/, '600') : name),
      ),
    theme: {
      component: { title: { padding: { top: 0, bottom: 8 }, textStyle: { fontSize: 14, fontWeight: 600 } } },
      fontFamily: getComputedStyle(box).fontFamily,
      colorScheme: {
        default: {
          palette: {
            backgroundColor: ground,
            borderColor: divider,
            shadowColor: 'rgba(0, 0, 0, 0.1)',
            hoverBackgroundColor: filler,
            sliderRailColor: filler,
            sliderHandleColor: ground,
            sliderTrackColor: accent,
            popupBackgroundColor: ground,
            primaryFontColor: ink,
            secondaryFontColor: caption,
            tertiaryFontColor: caption,
            axisLabelFontColor: caption,
            disableFontColor: named('grey-400'),
            axisMarkerFontColor: ground,
            axisGridColor: divider,
            axisDomainColor: named('grey-350'),
            dataZoomHandleStrokeColor: caption,
            dataZoomChartColor: filler,
            scrollBarSliderColor: named('grey-400'),
            axisMarkerBackgroundColor: ink,
            markLabelBackgroundColor: filler,
            markLineStrokeColor: caption,
            dangerColor: named('red-500'),
            warningColor: named('orange-500'),
            successColor: named('green-500'),
            infoColor: accent,
            discreteLegendPagerTextColor: caption,
            discreteLegendPagerHandlerColor: caption,
            discreteLegendPagerHandlerDisableColor: named('grey-400'),
            emptyCircleColor: caption,
            linearProgressTrackColor: filler,
          },
        },
      },
    },
  }
  probe.remove()
  return look
}
