import type { PageView } from '../../../ui/page.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { text } from '../query-text.ts'
import { textWords } from '../text-words.ts'
import { words } from '../words.ts'

/** The views of the rules. */
export function CharterTabs({
  view,
  current,
}: {
  view: PageView
  current: 'rules' | 'text' | 'history' | 'check'
}) {
  const w = words[view.lang]
  const tabs = [
    { href: view.href('/charter'), label: w.title, current: current === 'rules' },
    ...(view.may(text) === 'yes'
      ? [{ href: view.href('/charter/text'), label: textWords[view.lang].tab, current: current === 'text' }]
      : []),
    { href: view.href('/charter/history'), label: w.history, current: current === 'history' },
    { href: view.href('/charter/check'), label: w.checkTab, current: current === 'check' },
  ]
  return <Tabs tabs={tabs} label={w.title} />
}
