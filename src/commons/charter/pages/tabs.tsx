import type { PageView } from '../../../ui/page.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { words } from '../words.ts'

/** The three views of the rules. */
export function CharterTabs({ view, current }: { view: PageView; current: 'rules' | 'history' | 'check' }) {
  const w = words[view.lang]
  const tabs = [
    { href: view.href('/charter'), label: w.title, current: current === 'rules' },
    { href: view.href('/charter/history'), label: w.history, current: current === 'history' },
    { href: view.href('/charter/check'), label: w.check, current: current === 'check' },
  ]
  return <Tabs tabs={tabs} label={w.title} />
}
