import { afterAll, expect, it } from 'vitest'
import { closeMail, isRefused, mailConfig, sendMail } from './mail.ts'
import { smtpServer, textOf } from './smtp.fixture.ts'

afterAll(closeMail)

it('sends one mail with its headers', async () => {
  const server = await smtpServer()
  const config = mailConfig({ SMTP_URL: server.url, PUBLIC_URL: 'https://dure.example/', MAIL_FROM: '' })!
  expect(config).toMatchObject({ from: 'no-reply@dure.example', publicUrl: 'https://dure.example' })
  const unsubscribe = 'https://dure.example/stop'
  await sendMail(config, {
    to: 'mina@example.org',
    subject: '표결\r\nBcc: x@y.z',
    text: '첫 줄\n둘째 줄',
    id: 'a.b',
    unsubscribe,
  })
  expect(server.received).toHaveLength(1)
  expect(server.received[0]!.to).toBe('mina@example.org')
  expect(server.received[0]!.data).toContain('Message-ID: <a.b@dure.example>')
  expect(server.received[0]!.data).toContain('List-Unsubscribe: <https://dure.example/stop>')
  expect(server.received[0]!.data).not.toMatch(/^Bcc:/m)
  expect(textOf(server.received[0]!)).toContain('둘째 줄')
  closeMail()
  await server.close()
})

it('tells a refusal for good from one that may pass', async () => {
  const server = await smtpServer((to) => (to.startsWith('gone') ? '550 no such mailbox' : '451 try later'))
  const config = mailConfig({ SMTP_URL: server.url })!
  const send = (to: string) => sendMail(config, { to, subject: 's', text: 't' }).then(() => 'sent', isRefused)
  expect(await send('gone@example.org')).toBe(true)
  expect(await send('busy@example.org')).toBe(false)
  closeMail()
  await server.close()
  expect(await send('anybody@example.org')).toBe(false)
})

it('is off where no server is named', () => {
  expect(mailConfig({})).toBeUndefined()
})
