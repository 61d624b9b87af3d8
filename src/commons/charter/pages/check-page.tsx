import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { Presence } from '../check.ts'
import { presenceWords } from '../check-words.ts'
import { check } from '../query-check.ts'
import type { Sentence } from '../sentences.ts'
import { words } from '../words.ts'
import { ruleHref } from './links.ts'
import { CharterTabs } from './tabs.tsx'

const tones: Record<Presence, Tone> = { present: 'good', partly: 'waits', absent: 'plain' }

/** Our rules against Ostrom's eight principles: what shows each, and what is missing. */
export const checkPage = page({
  path: '/charter/check',
  title: (view) => words[view.lang].check,
  async render(view) {
    const w = words[view.lang]
    const { present, principles } = await view.ask(check, {})
    return (
      <>
        <PageHead
          title={w.check}
          lead={w.checkLead}
          badge={<Badge tone="good">{w.checkCount(present)}</Badge>}
        />
        <CharterTabs view={view} current="check" />
        <Stack>
          {principles.map((one) => (
            <PrincipleCard view={view} principle={one} />
          ))}
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

function PrincipleCard({ view, principle: one }: { view: PageView; principle: PrincipleShown }) {
  const w = words[view.lang]
  return (
    <Card
      id={`principle-${one.principle}`}
      title={`${one.principle}. ${one.title}`}
      aside={<Badge tone={tones[one.presence]}>{presenceWords[one.presence][view.lang]}</Badge>}
    >
      <p class="text-soft">{one.meaning}</p>
      {one.clauses.length > 0 && (
        <Rows label={w.shownBy}>
          {one.clauses.map((clause) => (
            <Row title={clause.text} href={ruleHref(view, clause.path)} />
          ))}
        </Rows>
      )}
      {one.missing.length > 0 && (
        <>
          <p class="mt-2 text-sm font-bold">{w.missing}</p>
          <ul class="list-disc ps-5">
            {one.missing.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
