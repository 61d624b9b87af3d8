import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { answerLabel } from '../../decisions/pages/ballot-text.ts'
import { castOurBallot } from '../cast-our-ballot.ts'
import { type Matter, matters } from '../queries.ts'
import { words } from '../words.ts'

/** One matter of a network: our answer, which goes on to a vote of our own. */
export const matterPage: Page = page({
  path: '/networks/matters/:id',
  title: (view) => words[view.lang].decide,
  async render(view) {
    const w = words[view.lang]
    const one = await matterIn(view)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/networks') }, { label: w.decide }]} />
        {one ? <Asked view={view} one={one} /> : <Over view={view} />}
      </>
    )
  },
})

/** The open matter the address names. */
export async function matterIn(view: PageView): Promise<Matter | undefined> {
  const open = await view.ask(matters, {})
  return open.find((one) => one.matter === view.params.id)
}

function Over({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card>
      <Empty title={w.matters} icon="vote" action={{ href: view.href('/networks'), label: w.more }}>
        {w.over}
      </Empty>
    </Card>
  )
}

function Asked({ view, one }: { view: PageView; one: Matter }) {
  const w = words[view.lang]
  return (
    <>
      <PageHead eyebrow={w.decide} title={one.title} lead={w.matterLead(one.networkName)} />
      <Card>
        {one.answers ? <AnswerForm view={view} one={one} answers={one.answers} /> : <p>{w.noForm}</p>}
      </Card>
    </>
  )
}

function AnswerForm({ view, one, answers }: { view: PageView; one: Matter; answers: readonly string[] }) {
  const w = words[view.lang]
  const isProposed = view.may(castOurBallot) === 'propose'
  const label = (answer: string) => answerLabel(view.lang, one.method, answer)
  const reasoned = one.reasoned.map(label).join(', ')
  return (
    <Form
      action={view.href(`/networks/matters/${one.matter}`)}
      view={view}
      submit={isProposed ? w.goOn : w.castNow}
      wide
    >
      <Choice
        name="answer"
        label={w.answer}
        hint={isProposed ? w.matterAfter : undefined}
        options={answers.map((value) => ({ value, label: label(value) }))}
      />
      <TextArea
        name="reason"
        label={w.reason}
        hint={reasoned ? w.reasonNeeded(reasoned) : w.reasonHint}
        rows={3}
        maxlength={2_000}
        optional
      />
    </Form>
  )
}
