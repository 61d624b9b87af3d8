import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database.ts'
import { systemClock } from '../../kernel/clock.ts'
import { createSignIn, type SignIn } from './sign-in.ts'

const database = await freshDatabase()
const local = { address: '127.0.0.1', headers: new Headers({ host: 'localhost:8080' }) }
let addresses = 0
/** Another place each time, so that one test's tries don't count against another's. */
const elsewhere = () => ({
  address: `10.0.0.${addresses++}`,
  headers: new Headers({ host: 'dure.example.org' }),
})

const open = (publicUrl = 'http://localhost:8080', mails?: { to: string; text: string }[]) =>
  createSignIn({
    database,
    clock: systemClock,
    publicUrl,
    sendMail: mails && (async (mail) => void mails.push(mail)),
  })

/** What a browser would send back. */
const asCookie = (headers: Headers) =>
  new Headers({
    cookie: headers
      .getSetCookie()
      .map((one) => one.split(';')[0]!)
      .join('; '),
  })

async function entered(attempt: ReturnType<SignIn['signUp']>) {
  const result = await attempt
  if ('problem' in result) throw new Error(result.problem)
  return result
}

test('signing up, being known by the cookie, signing out', async () => {
  const signIn = await open()
  const who = { name: '민아', email: 'Mina@example.org', password: '물길과 공방을 함께' }
  expect(await signIn.signUp({ ...who, password: '물길' }, elsewhere())).toEqual({
    problem: 'password_short',
  })
  const { person, headers } = await entered(signIn.signUp(who, elsewhere()))
  const [cookie] = headers.getSetCookie()
  expect(cookie).toMatch(/^dure\.session_token=.*HttpOnly.*SameSite=Lax/)
  expect(cookie).not.toContain('Secure')
  expect(await signIn.personOf(asCookie(headers))).toEqual({ person, name: '민아' })
  expect(await signIn.signUp(who, elsewhere())).toEqual({ problem: 'email_taken' })
  const out = await signIn.signOut(asCookie(headers))
  expect(out.getSetCookie()[0]).toMatch(/Max-Age=0/)
  expect(await signIn.personOf(asCookie(headers))).toBeUndefined()
})

test('a forged or foreign cookie is nobody', async () => {
  const signIn = await open()
  const { headers } = await entered(
    signIn.signUp({ name: '보라', email: 'bora@example.org', password: 'long enough' }, elsewhere()),
  )
  const cookie = asCookie(headers).get('cookie')!
  const [name, value] = cookie.split('=') as [string, string]
  const token = decodeURIComponent(value).split('.')[0]
  for (const forged of [
    `${name}=${token}.${'A'.repeat(43)}=`,
    `${name}=${token}`,
    `${name}=`,
    `${name}=%E0%A4%A`,
    '',
  ]) {
    expect(await signIn.personOf(new Headers({ cookie: forged }))).toBeUndefined()
  }
  expect(await signIn.personOf(new Headers())).toBeUndefined()
})

test('on https the cookie is secure', async () => {
  const signIn = await open('https://dure.example.org')
  const { headers, person } = await entered(
    signIn.signUp({ name: '준호', email: 'junho@example.org', password: 'long enough' }, elsewhere()),
  )
  expect(headers.getSetCookie()[0]).toMatch(/^__Secure-dure\.session_token=.*Secure/)
  expect((await signIn.personOf(asCookie(headers)))?.person).toBe(person)
})

test('a wrong password says nothing, and after many tries nobody may try', async () => {
  const signIn = await open()
  await signIn.signUp({ name: '소라', email: 'sora@example.org', password: 'right password' }, elsewhere())
  const right = { email: 'sora@example.org', password: 'right password' }
  expect(await signIn.withPassword({ ...right, email: 'nobody@example.org' }, elsewhere())).toEqual({
    problem: 'wrong',
  })
  expect(await signIn.withPassword({ ...right, password: 'x' }, elsewhere())).toEqual({ problem: 'wrong' })
  expect(await signIn.withPassword(right, elsewhere())).toHaveProperty('person')
  for (let i = 0; i < 10; i++) await signIn.withPassword({ ...right, password: 'x' }, elsewhere())
  expect(await signIn.withPassword(right, elsewhere())).toEqual({ problem: 'too_many' })
})

test('without a mail server a link is shown at the machine itself only, and works once', async () => {
  const signIn = await open()
  const wish = { email: 'new@example.org', back: '/c/dareung', lang: 'ko' } as const
  expect(await signIn.requestLink(wish, elsewhere())).toEqual({ how: 'office' })
  const proxied = { ...local, headers: new Headers({ host: 'localhost', 'x-forwarded-for': '1.2.3.4' }) }
  expect(await signIn.requestLink(wish, proxied)).toEqual({ how: 'office' })
  const rebound = { ...local, headers: new Headers({ host: 'evil.example' }) }
  expect(await signIn.requestLink(wish, rebound)).toEqual({ how: 'office' })
  const shown = await signIn.requestLink(wish, local)
  if (!('how' in shown) || shown.how !== 'shown') throw new Error('not shown')
  expect(shown.path).toMatch(/^\/sign-in\/link\/[A-Za-z]{32}\?back=%2Fc%2Fdareung$/)
  const token = shown.path.split('/').at(-1)!.split('?')[0]!
  const { headers } = await entered(signIn.useLink(token, elsewhere()))
  expect(await signIn.personOf(asCookie(headers))).toMatchObject({ name: 'new' })
  expect(await signIn.useLink(token, elsewhere())).toEqual({ problem: 'link_over' })
})

test('with a mail server it goes by mail, and never leads elsewhere', async () => {
  const mails: { to: string; text: string }[] = []
  const signIn = await open('https://dure.example.org', mails)
  const wish = { email: 'mail@example.org', back: '//evil.example', lang: 'en' } as const
  expect(await signIn.requestLink(wish, local)).toEqual({ how: 'mailed' })
  expect(mails[0]!.text).toMatch(/https:\/\/dure\.example\.org\/sign-in\/link\/[A-Za-z]{32}\n/)
})

test('somebody without e-mail gets in by an office’s word, and may add password and address', async () => {
  const mails: { to: string; text: string }[] = []
  const signIn = await open('https://dure.example.org', mails)
  const person = await signIn.createKeyless('순자')
  const headers = await signIn.signInAs(person)
  expect(await signIn.personOf(asCookie(headers))).toEqual({ person, name: '순자' })
  expect(await signIn.account(person)).toMatchObject({ email: undefined, hasPassword: false })
  expect(await signIn.setEmail(person, 'soonja@example.org', 'ko', elsewhere())).toBe('mailed')
  expect((await signIn.account(person))?.email).toBeUndefined()
  const token = /email\/(\S+)/.exec(mails[0]!.text)![1]!
  await entered(signIn.confirmEmail(token, elsewhere()))
  expect(await signIn.account(person)).toMatchObject({ email: 'soonja@example.org', emailVerified: true })
  await entered(signIn.setPassword(person, 'first password', undefined, elsewhere()))
  expect(await signIn.setPassword(person, 'second password', 'wrong', elsewhere())).toEqual({
    problem: 'wrong',
  })
  expect(await signIn.personOf(asCookie(headers))).toBeUndefined()
  const who = { email: 'soonja@example.org', password: 'first password' }
  expect(await signIn.withPassword(who, elsewhere())).toMatchObject({ person })
  expect(await signIn.forget(person)).toBe(true)
  expect(await signIn.account(person)).toBeUndefined()
})
