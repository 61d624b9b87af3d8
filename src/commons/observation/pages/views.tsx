import type { PageView } from '../../../ui/page.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { words } from '../words.ts'
import { flowWords } from '../words-flow.ts'

type Place = 'resources' | 'retired' | 'records' | 'processes' | 'sendings'

/** The lists of this slice, one tab each. */
export function Views({ view, at }: { view: PageView; at: Place }) {
  const [w, f] = [words[view.lang], flowWords[view.lang]]
  const places: [Place, string, string][] = [
    ['resources', '/resources', w.active],
    ['processes', '/processes', f.processes],
    ['records', '/records', w.recordsTitle],
    ['sendings', '/sendings', f.sendings],
    ['retired', '/resources?retired=1', w.retired],
  ]
  const tabs = places.map(([place, path, label]) => ({
    href: view.href(path),
    label,
    current: place === at,
  }))
  return <Tabs label={w.title} tabs={tabs} />
}
