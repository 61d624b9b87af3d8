import type { Answers } from '../../../commons/charter/compose.ts'
import { charterFrom } from '../../../commons/charter/compose.ts'
import { answersFrom, foundingForm } from '../../../commons/charter/founding-form.ts'
import { lawWords } from '../../../commons/charter/law-page-words.ts'
import { legalFindings } from '../../../commons/charter/legal-check.ts'
import { CharterForm } from '../../../commons/charter/pages/charter-form.tsx'
import { FoundingFindings } from '../../../commons/charter/pages/legal-findings.tsx'
import type { Template } from '../../../commons/charter/template.ts'
import { findTemplate } from '../../../commons/charter/templates.ts'
import { ComeBack } from '../../../commons/members/pages/come-back.tsx'
import { rollFileKinds } from '../../../commons/members/pages/import.tsx'
import { readRollFile } from '../../../commons/members/read-roll-file.ts'
import { signInProblems } from '../../../commons/members/sign-in-words.ts'
import type { Door } from '../../../kernel/door.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Lang } from '../../../kernel/language.ts'
import { sentenceOf } from '../../../kernel/sentence.ts'
import { TableRefused } from '../../../kernel/spreadsheet/refusal.ts'
import { buttonLook } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-context.ts'
import type { FormInput } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { sendTo } from '../answers.ts'
import { noticeCookie } from '../notice.ts'
import { answerNotFound } from '../problems.tsx'
import type { Way } from './choose-template.tsx'
import { type Entering, enterBy } from './entering.ts'
import { type Asked, show } from './site.ts'
import { freeSlug, isSlug, slugFrom } from './slug.ts'
import { type SiteWords, siteWords } from './words.ts'

/** The founding form of one template: a name, and the rules as sentences with every number in its place. */
export function foundPage(way: Way) {
  return async (asked: Asked): Promise<Response> => {
    const template = findTemplate(asked.c.req.param('template') ?? '')
    return template ? draw(asked, way, template, {}) : answerNotFound(asked)
  }
}

const foundingId = 'founding'

interface Refused {
  values?: Record<string, string>
  answers?: Answers
  errors?: FormErrors
  status?: number
  cookies?: string[]
}

function draw(asked: Asked, way: Way, template: Template, refused: Refused): Promise<Response> {
  const { lang, web, visit } = asked
  const w = siteWords[lang]
  const kind = template.title[lang]
  const title = way === 'found' ? w.foundTitle(kind) : w.bringTitle(kind)
  const rules = foundingForm(template, lang, refused.answers, web.office.slices)
  return show(
    asked,
    { title, status: refused.status, cookies: refused.cookies, privatePage: true },
    <div class="mx-auto max-w-3xl">
      <PageHead eyebrow={way === 'found' ? w.foundDoor : w.bringDoor} title={title} lead={w.foundLead} />
      <Form
        id={foundingId}
        action={`/${way}/${template.code}`}
        onceKey={web.office.clock.newId()}
        values={refused.values ?? {}}
        errors={refused.errors ?? {}}
        submit={way === 'found' ? w.found : w.bring}
        upload={way === 'bring'}
      >
        <Card>
          <div class="flex flex-col gap-4">
            <TextField
              name="name"
              label={w.name}
              hint={w.nameHint}
              maxlength={80}
              autocomplete="organization"
            />
            <TextField
              name="you"
              label={w.you}
              hint={w.youHint}
              value={visit.me?.name}
              maxlength={80}
              autocomplete="name"
            />
            {way === 'bring' && (
              <FileField
                name="roll"
                label={w.rollFile}
                hint={w.rollFileHint}
                accept={rollFileKinds}
                optional
              />
            )}
            <Disclosure summary={w.more} open={Boolean(refused.errors?.slug || refused.values?.slug)}>
              <div class="flex flex-col gap-4">
                <TextField name="slug" label={w.slug} hint={w.slugHint} maxlength={40} optional />
                <SelectField name="timeZone" label={w.timeZone} value="Asia/Seoul" options={timeZones} />
              </div>
            </Disclosure>
            {!visit.me && <ComeBack lang={lang} open={Boolean(refused.values?.email)} />}
          </div>
        </Card>
        <Card title={w.rulesTitle}>
          <p class="mb-3 text-soft">{w.rulesLead}</p>
          <CharterForm form={rules} lang={lang} />
          <FoundingFindings lang={lang} data={rules.data} findings={legalFindings(rules.data)} />
        </Card>
      </Form>
      <CheckAgain lang={lang} />
    </div>,
  )
}

/** Stands after the form, so that Enter founds and doesn't check. */
function CheckAgain({ lang }: { lang: Lang }) {
  return (
    <p class="mt-4">
      <button
        type="submit"
        form={foundingId}
        name="check"
        value="law"
        formnovalidate
        class={buttonLook({ tone: 'quiet' })}
      >
        {lawWords[lang].again}
      </button>
    </p>
  )
}

const timeZones = Intl.supportedValuesOf('timeZone').map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}))

/** Founds it through the door, signs whoever did in on this device, and goes on to what comes next. */
export function foundForm(way: Way) {
  return async (asked: Asked, form: FormInput): Promise<Response> => {
    const template = findTemplate(asked.c.req.param('template') ?? '')
    if (!template) return answerNotFound(asked)
    const { web, lang } = asked
    const { answers, unreadable } = answersFrom(form, template, web.office.slices)
    const again = (errors: FormErrors, cookies: string[] = []) =>
      draw(asked, way, template, { values: form.values(), answers, errors, status: 422, cookies })
    const isChecking = form.text('check') === 'law' && unreadable.length === 0
    if (isChecking) return draw(asked, way, template, { values: form.values(), answers })
    const errors = problemsIn(form, unreadable, siteWords[lang])
    if (Object.keys(errors).length > 0) return again(errors)
    const entering = await enterBy(asked, form, form.text('you'))
    if ('problem' in entering) return again({ [entering.field]: signInProblems[lang][entering.problem] })
    try {
      return await found(asked, way, template, form, answers, entering)
    } catch (error) {
      await entering.undo()
      if (!(error instanceof Failure)) throw error
      const field = error.code === 'charter.slug_taken' ? 'slug' : '_'
      return again({ [field]: sentenceOf(web.office.slices, error, lang) })
    }
  }
}

function problemsIn(form: FormInput, unreadable: string[], w: SiteWords): FormErrors {
  const slug = form.text('slug')
  return {
    ...(form.text('name') === '' && { name: w.nameMissing }),
    ...(form.text('you') === '' && { you: w.nameMissing }),
    ...(slug !== '' && !isSlug(slug) && { slug: w.slugBad }),
    ...Object.fromEntries(unreadable.map((path) => [path, w.unreadable])),
  }
}

async function found(
  { web, lang }: Asked,
  way: Way,
  template: Template,
  form: FormInput,
  answers: Answers,
  { person, cookies }: Entering,
): Promise<Response> {
  const { database, slices, door } = web.office
  const name = form.text('name')
  const slug = form.text('slug') || (await freeSlug(database.read, slugFrom(name)))
  const input = {
    slug,
    name,
    language: lang,
    timeZone: form.text('timeZone') || 'Asia/Seoul',
    template: template.code,
    charter: charterFrom(template, answers, slices),
    founder: { name: form.text('you') },
  }
  const actor = { kind: 'person', person } as const
  const founding = { command: 'charter.found', input, actor, key: form.text('key') || undefined }
  const { commons } = await door.execute(founding)
  const notice = noticeCookie(siteWords[lang].founded(name), web.secret, web.https)
  const next = way === 'found' ? '/start' : await bringRoll(door, commons, person, form.file('roll'))
  return sendTo(`/c/${slug}${next}`, [...cookies, notice])
}

/** A roll that came along is laid out at once; where it leads to. What can't be read is said on the page of the roll. */
async function bringRoll(
  door: Door,
  commons: string,
  person: string,
  file: ReturnType<FormInput['file']>,
): Promise<string> {
  if (!file) return '/people/import'
  try {
    const input = await readRollFile(file)
    const actor = { kind: 'person', person } as const
    const { result } = await door.execute({ commons, command: 'members.draftRoll', input, actor })
    return `/people/import/${(result as { draft: string }).draft}`
  } catch (error) {
    if (error instanceof TableRefused) return `/people/import?problem=${error.reason}`
    if (error instanceof Failure) return '/people/import'
    throw error
  }
}
