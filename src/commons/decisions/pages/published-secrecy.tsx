import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns } from '../../../ui/columns.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { together } from '../../../ui/together.tsx'
import { resultWords } from '../result-words.ts'

/** What a secret vote protects from and what not, in plain words; `docs/secret-ballots.md` says how. */
export const secrecyPage: Page = page({
  path: '/decisions/secret-ballots',
  title: (view) => resultWords[view.lang].secretTitle,
  render(view) {
    const w = resultWords[view.lang]
    return (
      <>
        <PageHead title={w.secretTitle} lead={w.secretLead} />
        <Columns layout="two">
          <Said title={w.secretKeeps} sentences={w.secretKept} />
          <Said title={w.secretLimits} sentences={w.secretNotKept} />
        </Columns>
        <div class="mt-5">
          <Back view={view} />
        </div>
      </>
    )
  },
})

function Said({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <Card title={title}>
      <ul class="flex list-disc flex-col gap-2 ps-5">
        {sentences.map((sentence) => (
          <li>{together(sentence)}</li>
        ))}
      </ul>
    </Card>
  )
}

const Back = ({ view }: { view: PageView }) => (
  <LinkButton href={view.href('/decisions')}>{resultWords[view.lang].back}</LinkButton>
)
