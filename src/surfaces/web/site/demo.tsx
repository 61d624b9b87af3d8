import { kernelFailure } from '../../../kernel/failure.ts'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { FormInput } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { sendTo } from '../answers.ts'
import { answerNotFound } from '../problems.tsx'
import type { DemoCommons } from './demo-module.ts'
import { type Asked, cookiesIn, originOf, show } from './site.ts'
import { siteWords } from './words.ts'

/** The demo villages of this installation, or whether one could be made: only while nothing else is here. */
export async function demoHere(asked: Asked): Promise<{ villages: DemoCommons[]; mayLoad: boolean }> {
  const { demo, web } = asked
  const villages = demo ? await demo.demoCommons(web.office) : []
  return { villages, mayLoad: demo !== undefined && villages.length === 0 && (await isEmpty(asked)) }
}

/** The demo: its people, each one click away; on an empty installation the button that makes it. */
export async function demoPage(asked: Asked): Promise<Response> {
  const w = siteWords[asked.lang]
  const { villages, mayLoad } = await demoHere(asked)
  if (villages.length === 0 && !mayLoad) return answerNotFound(asked, w.demoNotHere, w.demoTitle)
  return show(
    asked,
    { title: w.demoTitle },
    <div class="mx-auto max-w-3xl">
      <PageHead title={w.demoTitle} lead={mayLoad ? w.demoLoadLead : w.demoLead} />
      {mayLoad && (
        <Card>
          <Form action="/demo/load" submit={w.demoLoad} turbo={false} />
        </Card>
      )}
      <Stack>
        {villages.map((village) => (
          <Village asked={asked} village={village} />
        ))}
      </Stack>
    </div>,
  )
}

function Village({ asked: { lang }, village }: { asked: Asked; village: DemoCommons }) {
  const w = siteWords[lang]
  return (
    <Card title={village.name} aside={<LinkButton href={`/c/${village.slug}`}>{w.demoHome}</LinkButton>}>
      <Rows>
        {village.people.map(({ person, name, about }) => (
          <Row
            strong
            title={name}
            detail={about[lang]}
            aside={
              <form action="/demo" method="post" data-turbo="false">
                <HiddenField name="person" value={person} />
                <HiddenField name="slug" value={village.slug} />
                <Button tone="quiet">{w.demoAs(name)}</Button>
              </form>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

/** Signs in as one of the demo's people, and as nobody else. */
export async function demoForm(asked: Asked, form: FormInput): Promise<Response> {
  const { demo, web, signIn, c } = asked
  const villages = demo ? await demo.demoCommons(web.office) : []
  const village = villages.find((one) => one.slug === form.text('slug'))
  const chosen = village?.people.find((one) => one.person === form.text('person'))
  if (!village || !chosen) return answerNotFound(asked, siteWords[asked.lang].demoNotHere)
  if (!web.rates.signIn(originOf(c).address)) throw kernelFailure('too_many_requests')
  web.sessions.forget(c.req.header('cookie'))
  return sendTo(`/c/${village.slug}`, cookiesIn(await signIn.signInAs(chosen.person)))
}

let loading: Promise<unknown> | undefined

/** Makes the demo on an installation that holds nothing yet; pressed twice, it is made once. */
export async function demoLoad(asked: Asked): Promise<Response> {
  const { demo, web } = asked
  if (!demo || (!loading && !(await isEmpty(asked)))) return sendTo('/demo')
  loading ??= demo.loadDemo(web.office).finally(() => {
    loading = undefined
  })
  await loading
  return sendTo('/demo')
}

async function isEmpty({ web }: Asked): Promise<boolean> {
  const any = await web.office.database.read
    .selectFrom('kernel_commons')
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return any === undefined
}
