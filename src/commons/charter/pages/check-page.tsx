import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { Presence } from '../check.ts'
import { presenceWords } from '../check-words.ts'
import { check } from '../query-check.ts'
import type { Sentence } from '../sentences.ts'
import { words } from '../words.ts'
import { LawCard } from './legal-findings.tsx'
import { ruleHref } from './links.ts'
import { CharterTabs } from './tabs.tsx'

const tones: Record<Presence, Tone> = { present: 'good', partly: 'waits', absent: 'plain' }

/** Our rules beside the law, then against Ostrom's eight principles: what shows each, and what is missing. */
export const checkPage = page({
  path: '/charter/check',
  title: (view) => words[view.lang].checkTab,
  async render(view) {
    const w = words[view.lang]
    const { present, principles } = await view.ask(check, {})
    return (
      <>
        <PageHead
          title={w.checkTab}
          lead={w.checkLead}
          badge={<Badge tone="good">{w.checkCount(present)}</Badge>}
        />
        <CharterTabs view={view} current="check" />
        <Stack>
          <LawCard view={view} />
          <Card title={w.check}>
            <ol class="rows">
              {principles.map((one) => (
                <Principle view={view} principle={one} />
              ))}
            </ol>
          </Card>
        </Stack>
        <p class="mt-5 text-sm text-soft">{w.checkSource}</p>
      </>
    )
  },
})

interface PrincipleShown {
  principle: number
  title: string
  meaning: string
  presence: Presence
  clauses: Sentence[]
  missing: string[]
}

/** What it asks for in a sentence and what we lack; the rules that show it are folded below. */
function Principle({ view, principle: one }: { view: PageView; principle: PrincipleShown }) {
  const w = words[view.lang]
  return (
    <li id={`principle-${one.principle}`} class="max-w-none scroll-mt-24 py-4 first:pt-1 last:pb-1">
      <div class="flex items-start justify-between gap-x-4">
        <h2 class="text-[1.0625rem]">
          {one.principle}. {one.title}
        </h2>
        <Badge tone={tones[one.presence]}>{presenceWords[one.presence][view.lang]}</Badge>
      </div>
      <p class="text-soft">{one.meaning}</p>
      {one.missing.map((sentence) => (
        <p class="mt-1 flex items-start gap-2">
          <span class="mt-0.75 shrink-0 text-ochre">
            <Icon name="alert" size={18} />
          </span>
          {sentence}
        </p>
      ))}
      {one.clauses.length > 0 && (
        <Disclosure summary={w.shownBy(one.clauses.length)}>
          <Rows label={one.title}>
            {one.clauses.map((clause) => (
              <Row title={clause.text} href={ruleHref(view, clause.path)} />
            ))}
          </Rows>
        </Disclosure>
      )}
    </li>
  )
}
