import type { Lang } from '../kernel/language.ts'
import { csrfField } from './form.tsx'
import { usePage, useWords } from './page-context.ts'

/** How a person wants to see pages. */
export type Settings = { lang: Lang; theme?: 'light' | 'dark'; largeType?: boolean }

/** Where settings are posted: `lang`, `theme` (`auto`, `light`, `dark`) or `type` (`normal`, `large`), and `back`. */
export const settingsAction = '/preferences'

/** Three rows of buttons; each saves at once and comes back to this page. */
export function SettingsForm({ settings }: { settings: Settings }) {
  const w = useWords()
  const { csrf, here } = usePage()
  return (
    <form action={settingsAction} method="post" data-turbo="false" class="flex flex-col gap-2 px-3 py-2">
      {csrf && <input type="hidden" name={csrfField} value={csrf} />}
      <input type="hidden" name="back" value={here ?? '/'} />
      <Segments
        label={w.language}
        name="lang"
        current={settings.lang}
        options={[
          ['ko', '한국어'],
          ['en', 'English'],
        ]}
      />
      <Segments
        label={w.theme}
        name="theme"
        current={settings.theme ?? 'auto'}
        options={[
          ['auto', w.themeAuto],
          ['light', w.themeLight],
          ['dark', w.themeDark],
        ]}
      />
      <Segments
        label={w.textSize}
        name="type"
        current={settings.largeType ? 'large' : 'normal'}
        options={[
          ['normal', w.textNormal],
          ['large', w.textLarge],
        ]}
      />
    </form>
  )
}

type SegmentsProps = {
  label: string
  name: string
  current: string
  options: [value: string, label: string][]
}

function Segments({ label, name, current, options }: SegmentsProps) {
  return (
    <fieldset>
      <legend class="mb-1 text-sm text-soft">{label}</legend>
      <div class="flex overflow-hidden rounded-field border border-line">
        {options.map(([value, text]) => (
          <button
            type="submit"
            name={name}
            value={value}
            lang={name === 'lang' ? value : undefined}
            aria-pressed={value === current ? 'true' : 'false'}
            class="min-h-11 flex-1 cursor-pointer px-3 text-sm whitespace-nowrap hover:bg-raised not-first:border-s not-first:border-line aria-pressed:bg-celadon-wash aria-pressed:font-bold aria-pressed:text-celadon"
          >
            {text}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
