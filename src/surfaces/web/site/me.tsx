import type { SignIn } from '../../../commons/members/sign-in.ts'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import type { FormErrors } from '../../../ui/form-context.ts'
import type { FormInput } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SettingsForm } from '../../../ui/settings.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { words as uiWords } from '../../../ui/words.ts'
import { sendTo } from '../answers.ts'
import { noticeCookie } from '../notice.ts'
import { Mine } from './front.tsx'
import { commonsOfPerson } from './my-commons.ts'
import { errorsOf } from './sign-in-pages.tsx'
import { type Asked, cookiesIn, originOf, show } from './site.ts'
import { type SiteWords, siteWords } from './words.ts'

/** Which of the forms was refused, and why. */
type Again = { part?: 'name' | 'email' | 'password'; values?: Record<string, string>; errors?: FormErrors }

/** My settings: where I belong, my name, how I come in, how the screen looks. */
export async function mePage(asked: Asked, again: Again = {}): Promise<Response> {
  const { visit, signIn, lang, web } = asked
  const w = siteWords[lang]
  if (!visit.me) return sendTo('/sign-in?back=/me')
  const [account, mine] = await Promise.all([
    signIn.account(visit.me.person),
    commonsOfPerson(web.office.database.read, visit.me.person),
  ])
  return show(
    asked,
    { title: w.meTitle, status: again.errors ? 422 : 200, privatePage: true },
    <>
      <PageHead title={w.meTitle} />
      <Columns layout="two">
        <Stack>
          {mine.length > 0 ? <Mine title={w.mine} mine={mine} /> : <Card title={w.mine}>{w.noneYet}</Card>}
          <NameCard w={w} account={account} again={again} />
          <Card title={uiWords[lang].settings}>
            <div class="-mx-3">
              <SettingsForm settings={visit} />
            </div>
          </Card>
        </Stack>
        <Stack>
          <EmailCard w={w} account={account} again={again} mails={signIn.mails} />
          <PasswordCard w={w} account={account} again={again} />
          {mine.length === 0 && (
            <Card title={w.forget}>
              <p class="mb-3 text-soft">{w.forgetAsk}</p>
              <Confirm label={w.forget} question={w.forgetSure} action="/me/forget" submit={w.forget} />
            </Card>
          )}
        </Stack>
      </Columns>
    </>,
  )
}

type CardProps = { w: SiteWords; account: Awaited<ReturnType<SignIn['account']>>; again: Again }

/** What was typed and what stood in the way, for the one form that was refused. */
const refusedIn = (again: Again, part: Again['part']) =>
  again.part === part ? { values: again.values, errors: again.errors } : {}

function NameCard({ w, account, again }: CardProps) {
  return (
    <Card title={w.name}>
      <p class="mb-3 text-sm text-soft">{w.nameElsewhere}</p>
      <Form action="/me/name" submit={w.saveName} submitTone="quiet" {...refusedIn(again, 'name')}>
        <TextField name="you" label={w.you} value={account?.name} autocomplete="name" maxlength={100} />
      </Form>
    </Card>
  )
}

function EmailCard({ w, account, again, mails }: CardProps & { mails: boolean }) {
  return (
    <Card title={w.emailCard}>
      {account?.email && !account.emailVerified && mails && (
        <p class="mb-3 text-sm text-ochre">{w.emailUnverified}</p>
      )}
      <Form action="/me/email" submit={w.saveEmail} submitTone="quiet" {...refusedIn(again, 'email')}>
        <TextField name="email" type="email" label={w.email} value={account?.email} autocomplete="email" />
      </Form>
    </Card>
  )
}

function PasswordCard({ w, account, again }: CardProps) {
  return (
    <Card title={w.password}>
      {!account?.hasPassword && <p class="mb-3 text-sm text-soft">{w.noPassword}</p>}
      <Form
        action="/me/password"
        submit={w.savePassword}
        submitTone="quiet"
        {...refusedIn(again, 'password')}
      >
        {account?.hasPassword && (
          <TextField
            name="current"
            type="password"
            label={w.currentPassword}
            autocomplete="current-password"
          />
        )}
        <TextField
          name="password"
          type="password"
          label={w.newPassword}
          hint={w.passwordHint}
          autocomplete="new-password"
        />
      </Form>
    </Card>
  )
}

/** One of my settings is saved: name, e-mail or password. */
export function meForm(part: 'name' | 'email' | 'password' | 'forget') {
  return async (asked: Asked, form: FormInput): Promise<Response> => {
    if (!asked.visit.me) return sendTo('/sign-in?back=/me')
    return saves[part](asked, asked.visit.me.person, form)
  }
}

type Save = (asked: Asked, person: string, form: FormInput) => Promise<Response>

const saves: Record<'name' | 'email' | 'password' | 'forget', Save> = {
  async name(asked, person, form) {
    const name = form.text('you')
    if (name === '')
      return mePage(asked, { part: 'name', errors: { you: siteWords[asked.lang].nameMissing } })
    await asked.signIn.rename(person, name)
    return saved(asked, siteWords[asked.lang].nameSaved)
  },
  async email(asked, person, form) {
    const { lang, signIn, c } = asked
    const email = form.text('email')
    const done = await signIn.setEmail(person, email, lang, originOf(c))
    if (typeof done === 'object')
      return mePage(asked, { part: 'email', values: form.values(), errors: errorsOf(done.problem, lang) })
    return saved(asked, done === 'mailed' ? siteWords[lang].emailMailed(email) : siteWords[lang].emailSaved)
  },
  async password(asked, person, form) {
    const { lang, signIn, c } = asked
    const current = form.text('current') || undefined
    const done = await signIn.setPassword(person, form.text('password'), current, originOf(c))
    if ('problem' in done) return mePage(asked, { part: 'password', errors: errorsOf(done.problem, lang) })
    return saved(asked, siteWords[lang].passwordSaved, cookiesIn(done.headers))
  },
  async forget(asked, person) {
    const w = siteWords[asked.lang]
    const isGone = await asked.signIn.forget(person)
    return saved(asked, isGone ? w.forgotten : w.notForgotten, [], isGone ? '/' : '/me')
  },
}

function saved({ web, c }: Asked, sentence: string, cookies: string[] = [], to = '/me'): Response {
  web.sessions.forget(c.req.header('cookie'))
  return sendTo(to, [...cookies, noticeCookie(sentence, web.secret, web.https)])
}
